// SPDX-License-Identifier: Apache-2.0
// What people said of a course over all its sessions: whether it lasted; and a page for each time they were asked.
#include <algorithm>

#include "analysis/statistics/counted.h"
#include "answers/on_scale.h"
#include "answers/results_book.h"
#include "answers/results_csv.h"
#include "base/book.h"
#include "base/text.h"
#include "courses/course_results.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/pages.h"
#include "web/results/bars.h"
#include "web/results/figure_part.h"
#include "web/results/how_sure.h"
#include "web/results/target_part.h"

namespace earshot::web {
namespace {

using courses::CourseResults;
using courses::Lasting;
using courses::StageResults;

struct AtHand {
  Course course;
  CourseResults results;
};

std::optional<AtHand> results_at(const Visit& visit, Site& site) {
  auto course = course_of(visit, site);
  if (!course)
    return std::nullopt;
  const auto figures = courses::figures_of_course(site.house.site, site.db(), *course, visit.now);
  return AtHand{std::move(*course), courses::results_of_course(site.db(), figures)};
}

std::string results_path_of(const Course& course, std::string_view rest = {}) {
  return course_path(course.id, "results" + std::string(rest));
}

std::string capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string sets_in_words(int sets) {
  return sets == 1 ? "1 set of results" : std::to_string(sets) + " sets of results";
}

void what_is_not_here(Html& page, const CourseResults& results) {
  for (const std::string& sentence : courses::what_is_left_out(results))
    page.element("p", sentence);
}

// A sum of some sets of results is not of everybody: what nearly all say alike is hidden as well.
constexpr std::string_view why_fewer =
    "A set of results hides its numbers where few answered, where few chose an answer, or where "
    "nearly all chose the "
    "same, so what is added up leans to those who differed.";

std::string from_some(int sets, int of) {
  return "from " + std::to_string(sets) + " of " + sets_in_words(of);
}

std::vector<Inside> row_of(const Lasting::At& at) {
  const analysis::Counted counted = answers::on_scale(at.figure);
  const auto points = static_cast<double>(counted.size());
  const auto mean = analysis::mean_of(counted);
  const auto spread = analysis::spread_of(counted);
  Html when;
  when.text(capital(in_words(at.of)));
  if (at.sets < at.of_sets)
    when.text(", " + from_some(at.sets, at.of_sets));
  if (!mean)
    return {std::move(when), "0", "", "", ""};
  const double low = std::max(1.0, mean->interval.low),
               high = std::min(points, mean->interval.high);
  place_on_scale(when, {.low = low, .value = mean->value, .high = high, .to = points});
  return {std::move(when), std::to_string(mean->answers), one_decimal(spread->median),
          one_decimal(mean->value), one_decimal(low) + " to " + one_decimal(high)};
}

std::string ends_of(const Figure& figure) {
  std::vector<const Count*> points;
  for (const Count& count : figure.counts)
    if (!count.away)
      points.push_back(&count);
  return "From 1, \"" + points.front()->text + "\", to " + std::to_string(points.size()) + ", \"" +
         points.back()->text + "\".";
}

std::string change_in_words(const Lasting::Change& change) {
  const Comparison& comparison = change.comparison;
  const auto people = [&](std::string_view way) {
    return std::to_string(count_of(comparison.figure, way).value_or(0));
  };
  const std::string some = change.sets < change.of_sets
                               ? capital(from_some(change.sets, change.of_sets)) + ": of"
                               : "Of";
  return some + " the " + std::to_string(comparison.figure.base.value_or(0)) +
         " who answered both " + in_words(comparison.from) + " and " + in_words(comparison.to) +
         ", " + people(went_up) + " went up, " + people(stayed) + " stayed the same and " +
         people(went_down) + " went down.";
}

void one_measure(Html& page, const Lasting& lasting, std::size_t number) {
  page.element("h3", capital(lasting.text), {{"class", "govuk-heading-s app-question"}});
  page.element("p", ends_of(lasting.at.front().figure));
  Table rows{.id = "lasting-" + std::to_string(number),
             .caption = lasting.at.back().figure.text,
             .columns = {{"When"},
                         {"Answers", true},
                         {"In the middle", true},
                         {"On average", true},
                         {"Likely", true}}};
  for (const Lasting::At& at : lasting.at)
    rows.rows.push_back(row_of(at));
  table(page, rows);
  for (const Lasting::Change& change : lasting.changes)
    page.element("p", change_in_words(change));
  const auto is_of_some = [](const auto& each) { return each.sets < each.of_sets; };
  if (std::ranges::any_of(lasting.at, is_of_some) ||
      std::ranges::any_of(lasting.changes, is_of_some))
    page.element("p", why_fewer, {{"class", "govuk-hint"}});
}

// Whoever answers months later may not be like those who answered at once.
void did_it_last(Html& page, const CourseResults& results) {
  if (results.lasting.empty())
    return;
  page.element("h2", "Did it last?");
  page.element("p",
               "Each line is of everybody who answered at that time. Fewer answer months later, "
               "and they may not be like the others. What is said of people who answered both "
               "times is of the same people.");
  Release changes;
  for (std::size_t at = 0; at < results.lasting.size(); ++at) {
    one_measure(page, results.lasting[at], at + 1);
    for (const Lasting::Change& change : results.lasting[at].changes)
      changes.comparisons.push_back(change.comparison);
  }
  Html inside;
  inside.element("p",
                 "Likely: where the average of everybody would lie, 19 times in 20, if those who "
                 "answered had been picked by chance. They were not, so it may be further off. An "
                 "average takes each step of the scale for as long as the next.");
  details(page, "What \"likely\" means", std::move(inside));
  add_how_sure_of_changes(page, changes);
}

void each_time(Html& page, const AtHand& at) {
  page.element("h2", "Everything they were asked");
  page.open("ul");
  for (const StageResults& stage : at.results.stages) {
    page.open("li");
    add_link(page, {stage.titled, results_path_of(at.course, "?stage=" + stage.stage)});
    page.text(": " + courses::who_answered(stage)).close("li");
  }
  page.close("ul");
}

void to_take_away(Html& page, const Course& course) {
  page.open("ul");
  for (const auto& [words, type] : {std::pair{"Download as a workbook", ".xlsx"},
                                    {"Download as a table for a spreadsheet (CSV)", ".csv"}}) {
    page.open("li");
    add_link(page, {words, course_path(course.id, "results" + std::string(type))});
    page.close("li");
  }
  page.close("ul");
}

Outcome show_stage(const Visit& visit, Site& site, const AtHand& at, const StageResults& stage) {
  Sheet sheet{.title = at.course.title + ": " + stage.titled,
              .back = {"Back to all results of the course", results_path_of(at.course)}};
  Html& page = sheet.inside;
  const answers::Pooled& pooled = stage.pooled;
  page.element("p", courses::who_answered(stage), {{"class", "app-lead"}});
  page.element("p", "Added up from " + sets_in_words(pooled.sets) + ".");
  what_is_not_here(page, at.results);
  page.element("h2", "What people answered");
  for (std::size_t which = 0; which < pooled.release.figures.size(); ++which) {
    const Figure& figure = pooled.release.figures[which];
    add_figure(page, figure);
    add_target(page, pooled.release, figure);
    if (const int sets = pooled.sets_of_figure[which]; sets > 0 && sets < pooled.sets)
      page.element("p", capital(from_some(sets, pooled.sets)) + ". " + std::string(why_fewer),
                   {{"class", "govuk-hint"}});
    add_how_sure(page, pooled.release, figure);
  }
  return shown(visit, site, sheet);
}

Outcome saved(std::string body, std::string_view type, const Course& course, std::string_view end) {
  return Page{.body = std::move(body),
              .type = std::string(type),
              .headers = {{"Content-Disposition", "attachment; filename=\"course-" + course.id +
                                                      std::string(end) + "\""}}};
}

}  // namespace

Outcome show_course_results(const Visit& visit, Site& site) {
  const auto at = results_at(visit, site);
  if (!at)
    return not_found(site);
  if (const std::string_view stage = visit.query["stage"]; !stage.empty()) {
    const auto found = std::ranges::find(at->results.stages, stage, &StageResults::stage);
    return found == at->results.stages.end() ? not_found(site)
                                             : show_stage(visit, site, *at, *found);
  }
  Sheet sheet{.title = at->course.title + ": results",
              .back = {"Back to the course", course_path(at->course.id)},
              .wide = true};
  Html& page = sheet.inside;
  if (at->results.stages.empty()) {
    page.element("p", "No results of this course have been released yet.");
    what_is_not_here(page, at->results);
    return shown(visit, site, sheet);
  }
  to_take_away(page, at->course);
  what_is_not_here(page, at->results);
  did_it_last(page, at->results);
  each_time(page, *at);
  return shown(visit, site, sheet);
}

Outcome course_results_file(const Visit& visit, Site& site) {
  const auto at = results_at(visit, site);
  if (!at)
    return not_found(site);
  return saved(answers::to_csv(courses::to_save(at->results, at->course)),
               "text/csv; charset=utf-8", at->course, ".csv");
}

Outcome course_results_workbook(const Visit& visit, Site& site) {
  const auto at = results_at(visit, site);
  if (!at)
    return not_found(site);
  return saved(answers::to_workbook(courses::to_save(at->results, at->course), site.partnership(),
                                    visit.now),
               workbook_type, at->course, ".xlsx");
}

}  // namespace earshot::web
