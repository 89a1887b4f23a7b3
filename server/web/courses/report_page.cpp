// SPDX-License-Identifier: Apache-2.0
// The training of a period, by course: to read, to print, and as a workbook.

#include "base/decimals.h"
#include "base/text.h"
#include "store/partnership.h"
#include "web/components.h"
#include "web/courses/asking_part.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/courses/report_part.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

using courses::CourseReport;
using courses::Period;
using courses::Report;

constexpr std::string_view path = "/courses/report";

Inside link_to(const Course& course) {
  Html cell;
  add_link(cell, {course.title, course_path(course.id)});
  return cell;
}

// Other quarters only as far as there is training, and the workbook.
void where_to(Html& page, const Visit& visit, Site& site, const Period& period) {
  const auto all = courses::days_of_training(site.db(), courses_for(visit, site));
  const auto leads = [&](const Link& link) {
    page.open("li");
    add_link(page, link);
    page.close("li");
  };
  const auto quarter = [&](const std::string& words, Day day) {
    const Period of = courses::quarter_of(day);
    leads({words + ": " + period_in_words(of), std::string(path) + period_query(of)});
  };
  page.open("ul");
  if (all && all->from < period.from)
    quarter("The quarter before", period.from - std::chrono::days(1));
  if (all && period.until < all->until)
    quarter("The quarter after", period.until + std::chrono::days(1));
  leads({"Download as a workbook", "/courses/report.xlsx" + period_query(period)});
  page.close("ul");
}

void which_period(Html& page, const Visit& visit, Site& site, const AskedPeriod& asked) {
  page.open("div", {{"class", "app-unprinted"}});
  open_search(page, path);
  day_field(page, asked.filled, "from", "First day");
  day_field(page, asked.filled, "until", "Last day");
  button(page, "Show this period", Weight::secondary);
  page.close("form");
  if (asked.period)
    where_to(page, visit, site, *asked.period);
  page.close("div");
}

void who_came(Html& page, const Report& report) {
  Table rows{.id = "came",
             .caption = "Who came",
             .columns = {{"Course"},
                         {"Held", true},
                         {"Cancelled", true},
                         {"Booked", true},
                         {"Attended", true},
                         {"Part", true},
                         {"Did not attend", true}}};
  const auto add = [&](Inside name, int held, int cancelled, const courses::Presence& people) {
    std::vector<Inside> cells{std::move(name)};
    for (const int count :
         {held, cancelled, people.booked, people.attended, people.part, people.absent})
      cells.emplace_back(std::to_string(count));
    rows.rows.push_back(std::move(cells));
  };
  for (const CourseReport& row : report.courses)
    add(link_to(row.figures.course), row.figures.held, row.figures.cancelled, row.figures.people);
  if (report.courses.size() > 1)
    add("All courses", report.held, report.cancelled, report.people);
  table(page, rows);
  page.element(
      "p",
      "Held and cancelled are sessions. Booked is whoever had a place and kept it; whoever "
      "came without a booking is among those who attended. People of cancelled sessions "
      "are not counted.");
}

std::string answered_at(const std::vector<courses::StageTotal>& stages, std::string_view name) {
  const auto* stage = courses::find_stage(stages, name);
  if (stage == nullptr || stage->asked == 0)
    return "Nobody asked";
  return std::to_string(stage->answered) + " of " + std::to_string(stage->asked);
}

void who_answered(Html& page, const Report& report, const AskingRules& rules) {
  if (report.stages.empty()) {
    page.element("p", "Nobody is asked anything after these sessions.");
    return;
  }
  Table rows{.id = "answered", .caption = "Who has answered", .columns = {{"Course"}}};
  for (const courses::StageTotal& stage : report.stages)
    rows.columns.push_back({courses::stage_in_words(stage.follow_up, rules)});
  const auto add = [&](Inside name, const std::vector<courses::StageTotal>& stages) {
    std::vector<Inside> cells{std::move(name)};
    for (const courses::StageTotal& stage : report.stages)
      cells.emplace_back(answered_at(stages, stage.stage));
    rows.rows.push_back(std::move(cells));
  };
  for (const CourseReport& row : report.courses)
    add(link_to(row.figures.course), row.figures.stages);
  if (report.courses.size() > 1)
    add("All courses", report.stages);
  table(page, rows);
}

std::string not_known_of(const std::vector<std::string>& titles, bool any_is_known) {
  return any_is_known ? "It is not known yet of " + list_of(titles, "and") + "."
                      : "It is not known yet: no results that say so have been released.";
}

void what_changed(Html& page, const Report& report) {
  page.element("h2", "What changed right after");
  Table rows{
      .id = "confidence",
      .caption = "How confident people were, from 1 to 5 on average",
      .columns = {
          {"Learning outcome"}, {"Course"}, {"Before", true}, {"After", true}, {"Answers", true}}};
  std::vector<std::string> not_known;
  for (const CourseReport& row : report.courses) {
    if (row.confidence.empty())
      not_known.push_back(row.figures.course.title);
    for (const courses::Confidence& each : row.confidence)
      rows.rows.push_back({each.outcome, row.figures.course.title, with_places(each.before, 1),
                           with_places(each.after, 1), std::to_string(each.answers)});
  }
  if (!rows.rows.empty()) {
    table(page, rows);
    page.element("p", "Both were asked after the course, and as many people answered each.");
  }
  if (!not_known.empty())
    page.element("p", not_known_of(not_known, !rows.rows.empty()));
}

void what_changed_later(Html& page, const Report& report) {
  page.element("h2", "What changed months later");
  Table rows{.id = "later",
             .caption = "How many of the same people became more confident, or less",
             .columns = {{"Learning outcome"},
                         {"Course"},
                         {"Between"},
                         {"More", true},
                         {"The same", true},
                         {"Less", true}}};
  std::vector<std::string> not_known;
  for (const CourseReport& row : report.courses) {
    if (row.later.empty())
      not_known.push_back(row.figures.course.title);
    for (const courses::LaterChange& each : row.later)
      rows.rows.push_back({each.outcome, row.figures.course.title,
                           in_words(each.from) + " and " + in_words(each.to),
                           std::to_string(each.up), std::to_string(each.same),
                           std::to_string(each.down)});
  }
  if (!rows.rows.empty()) {
    table(page, rows);
    page.element("p",
                 "Only from results that hide no number; other results of the same stage say "
                 "what may be said of fewer people.");
  }
  if (!not_known.empty())
    page.element("p", not_known_of(not_known, !rows.rows.empty()));
}

// The three that most people named; the workbook has all.
Inside barriers_at(const CourseReport& row, const std::string& stage) {
  constexpr int most = 3;
  Html cell;
  int told = 0;
  for (const courses::Barrier& each : row.barriers) {
    if (each.stage == stage && told++ < most)
      cell.element("div", each.text + ": " + std::to_string(each.people) + " of " +
                              std::to_string(each.answers));
  }
  if (told == 0)
    cell.text("Not known yet");
  return cell;
}

void what_gets_in_the_way(Html& page, const Report& report, const AskingRules& rules) {
  page.element("h2", "What gets in the way of using it");
  Table rows{.id = "barriers",
             .caption = "What most people named, of those who answered",
             .columns = {{"Course"}}};
  for (const std::string& stage : courses::stages_with_barriers(report))
    rows.columns.push_back({barriers_in_words(report, stage, rules)});
  std::vector<std::string> not_known;
  for (const CourseReport& row : report.courses) {
    if (row.barriers.empty()) {
      not_known.push_back(row.figures.course.title);
      continue;
    }
    std::vector<Inside> cells{link_to(row.figures.course)};
    for (const std::string& stage : courses::stages_with_barriers(report))
      cells.push_back(barriers_at(row, stage));
    rows.rows.push_back(std::move(cells));
  }
  if (!rows.rows.empty())
    table(page, rows);
  if (!not_known.empty())
    page.element("p", not_known_of(not_known, !rows.rows.empty()));
}

void which_are_with_others(Html& page, const Report& report) {
  std::vector<std::string> titles;
  for (const CourseReport& row : report.courses)
    if (row.with_others)
      titles.push_back(row.figures.course.title);
  if (!titles.empty())
    inset(page, "Some results of " + list_of(titles, "and") +
                    " are shown only together with those of other sessions, because few people "
                    "answered. They are not in this report.");
}

void what_they_wrote_and_what_is_next(Html& page, const Report& report) {
  Table rows{.id = "next",
             .caption = "Comments, and what is due next",
             .columns = {{"Course"}, {"Comments shown", true}, {"Asked next"}, {"People", true}}};
  for (const CourseReport& row : report.courses) {
    const courses::DueNext next = courses::due_next(row.figures);
    rows.rows.push_back({link_to(row.figures.course), std::to_string(row.comments),
                         next.on ? "From " + long_text(*next.on) + " on" : std::string("Nothing"),
                         std::to_string(next.people)});
  }
  table(page, rows);
}

}  // namespace

Outcome show_report(const Visit& visit, Site& site) {
  const AskedPeriod asked = asked_period(visit, courses::quarter_of(visit.today));
  Sheet sheet{.title = asked.period ? report_title(*asked.period) : "Training of a period",
              .problems = asked.filled.problems,
              .back = {"Back to courses", "/courses"},
              .wide = true};
  Html& page = sheet.inside;
  which_period(page, visit, site, asked);
  if (!asked.period)
    return shown(visit, site, sheet);
  page.element("p", drawn_up(visit, site));
  const Report report = report_for(visit, site, *asked.period);
  if (report.courses.empty()) {
    nothing_yet(page, "There was no training in this period.");
    return shown(visit, site, sheet);
  }
  const AskingRules rules = store::find_partnership(site.db()).asking;
  page.element("h2", "Who came, and who answered");
  who_came(page, report);
  who_answered(page, report, rules);
  what_changed(page, report);
  what_changed_later(page, report);
  what_gets_in_the_way(page, report, rules);
  which_are_with_others(page, report);
  page.element("h2", "What is next");
  what_they_wrote_and_what_is_next(page, report);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
