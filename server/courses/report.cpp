// SPDX-License-Identifier: Apache-2.0
#include "courses/report.h"

#include <algorithm>

#include "answers/pooled.h"
#include "courses/released.h"
#include "model/stages.h"
#include "store/askings.h"
#include "store/readings.h"
#include "store/sessions_of_courses.h"
#include "store/surveys.h"

namespace earshot::courses {
namespace {

constexpr std::string_view confidence = "confidence";
constexpr std::string_view barriers = "barriers";  // a question's name, in all forms about a course

// What managers, observers and facilitators say is not what people who were there say.
bool is_of_who_was_there(const SessionFigures& figures, const store::CourseSurvey& survey) {
  return std::ranges::find(figures.stages, survey.stage, &StageStanding::stage) !=
         figures.stages.end();
}

// Of sessions on days every survey; of e-learning, which goes on, those that were begun then.
std::vector<Survey> surveys_in(Database& db, const CourseFigures& figures, const Period& period) {
  std::vector<Survey> surveys;
  for (const SessionFigures& each : figures.sessions) {
    if (each.session.cancelled_on)
      continue;
    for (const store::CourseSurvey& row : store::surveys_of_session(db, each.session.id)) {
      auto survey =
          is_of_who_was_there(each, row) ? store::find_survey(db, row.survey) : std::nullopt;
      if (survey && (!each.session.days.empty() || period.has(survey->opens_on)))
        surveys.push_back(std::move(*survey));
    }
  }
  return surveys;
}

int comments_shown(Database& db, std::span<const Release> releases) {
  int count = 0;
  for (const Release& release : releases)
    if (const auto words = store::count_words_of(db, release.id, ""))
      count += words->shown;
  return count;
}

const Figure* find_after(const Release& release, const Figure& before) {
  for (const Figure& figure : release.figures)
    if (figure.measure == before.measure && figure.measure_stage == "after" &&
        figure.outcome == before.outcome)
      return &figure;
  return nullptr;
}

// Two means can be set side by side only where as many answered both.
bool can_be_compared(const Figure& before, const Figure* after) {
  return after != nullptr && before.mean && after->mean && before.base &&
         before.base == after->base;
}

void add(std::vector<Confidence>& all, const Figure& before, const Figure& after) {
  auto found = std::ranges::find(all, before.outcome, &Confidence::outcome);
  if (found == all.end())
    found = all.insert(found, {.outcome = before.outcome});
  const int answers = found->answers + *before.base;
  const auto weighed = [&](double so_far, double more) {
    return (so_far * found->answers + more * *before.base) / answers;
  };
  found->before = weighed(found->before, *before.mean);
  found->after = weighed(found->after, *after.mean);
  found->answers = answers;
}

bool tells_later(const Comparison& comparison) {
  return comparison.figure.measure == confidence && rank_of_stage(comparison.to.stage) > 0 &&
         answers::hides_nothing(comparison.figure);
}

void add(std::vector<LaterChange>& all, const Comparison& comparison) {
  const Figure& figure = comparison.figure;
  auto found = std::ranges::find_if(all, [&](const LaterChange& each) {
    return each.outcome == figure.outcome && each.from == comparison.from &&
           each.to == comparison.to;
  });
  if (found == all.end())
    found = all.insert(found,
                       {.outcome = figure.outcome, .from = comparison.from, .to = comparison.to});
  found->up += count_of(figure, went_up).value_or(0);
  found->same += count_of(figure, stayed).value_or(0);
  found->down += count_of(figure, went_down).value_or(0);
}

void add(std::vector<Barrier>& all, const std::string& stage, const Figure& figure,
         const Count& count) {
  auto found = std::ranges::find_if(
      all, [&](const Barrier& each) { return each.stage == stage && each.text == count.text; });
  if (found == all.end())
    found = all.insert(found, {.stage = stage, .text = count.text});
  found->people += *count.count;
  found->answers += *figure.base;
}

}  // namespace

Period quarter_of(Day day) {
  const std::chrono::year_month_day date{day};
  const unsigned month = (static_cast<unsigned>(date.month()) - 1) / 3 * 3 + 1;
  const Day first{date.year() / std::chrono::month(month) / 1};
  return {first, add_months(first, 3) - std::chrono::days(1)};
}

std::optional<Period> days_of_training(Database& db, const std::vector<Course>& courses) {
  std::optional<Period> all;
  for (const Course& course : courses)
    for (const CourseSession& session : store::sessions_of_course(db, course.id)) {
      if (session.days.empty())
        continue;
      const Day last = session.days.back().day;
      all =
          all ? Period{std::min(all->from, last), std::max(all->until, last)} : Period{last, last};
    }
  return all;
}

std::vector<Confidence> confidence_in(std::span<const Release> releases) {
  std::vector<Confidence> all;
  for (const Release& release : releases)
    for (const Figure& figure : release.figures) {
      if (figure.measure != confidence || figure.measure_stage != "before")
        continue;
      const Figure* after = find_after(release, figure);
      if (can_be_compared(figure, after))
        add(all, figure, *after);
    }
  return all;
}

std::vector<LaterChange> later_changes_in(std::span<const Release> releases) {
  std::vector<LaterChange> all;
  for (const Release& release : releases)
    for (const Comparison& comparison : release.comparisons)
      if (tells_later(comparison))
        add(all, comparison);
  return all;
}

std::vector<Barrier> barriers_in(std::span<const Release> releases) {
  std::vector<Barrier> all;
  for (const Release& release : releases)
    for (const Figure& figure : release.figures)
      if (figure.question == barriers && answers::hides_nothing(figure))
        for (const Count& count : figure.counts)
          if (!count.away)
            add(all, release.stage, figure, count);
  std::erase_if(all, [](const Barrier& each) { return each.people == 0; });
  std::ranges::stable_sort(all, [](const Barrier& one, const Barrier& other) {
    return std::pair(rank_of_stage(one.stage), -one.people) <
           std::pair(rank_of_stage(other.stage), -other.people);
  });
  return all;
}

std::vector<std::string> stages_with_barriers(const Report& report) {
  std::vector<std::string> stages;
  for (const CourseReport& row : report.courses)
    for (const Barrier& each : row.barriers)
      if (std::ranges::find(stages, each.stage) == stages.end())
        stages.push_back(each.stage);
  std::ranges::sort(stages, {}, rank_of_stage);
  return stages;
}

Report report_of(answers::Site& site, Database& db, const std::vector<Course>& courses,
                 const Period& period, Moment now) {
  Report report{.period = period};
  for (const Course& course : courses) {
    CourseReport row{.figures = figures_of_course(site, db, course, now, period)};
    if (row.figures.sessions.empty())
      continue;
    const Released releases = released_of(db, surveys_in(db, row.figures, period));
    row.confidence = confidence_in(releases.alone);
    row.later = later_changes_in(releases.alone);
    row.barriers = barriers_in(releases.alone);
    row.comments = comments_shown(db, releases.alone);
    row.with_others = releases.with_others;
    report.people += row.figures.people;
    report.held += row.figures.held;
    report.cancelled += row.figures.cancelled;
    for (const StageTotal& stage : row.figures.stages)
      add_to(report.stages, stage);
    report.courses.push_back(std::move(row));
  }
  sort_stages(report.stages);
  return report;
}

const StageTotal* find_stage(const std::vector<StageTotal>& stages, std::string_view stage) {
  const auto found = std::ranges::find(stages, stage, &StageTotal::stage);
  return found == stages.end() ? nullptr : &*found;
}

}  // namespace earshot::courses
