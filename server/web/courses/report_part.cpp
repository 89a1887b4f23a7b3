// SPDX-License-Identifier: Apache-2.0
#include "web/courses/report_part.h"

#include "model/stages.h"
#include "store/courses.h"
#include "web/components.h"
#include "web/courses/course_words.h"

namespace earshot::web {
namespace {

constexpr int most_years = 3;

std::optional<Day> day_said(const Fields& query, std::string_view name) {
  return query.has(name) ? parse_day(query[name]) : day_typed(query, name);
}

bool says_anything(const Fields& query) {
  for (const std::string_view name : {"from", "until"})
    if (query.has(name) || !is_day_empty(query, name))
      return true;
  return false;
}

AskedPeriod filled_with(const courses::Period& period) {
  AskedPeriod asked{.period = period, .filled = {}};
  put_day(asked.filled.values, "from", period.from);
  put_day(asked.filled.values, "until", period.until);
  return asked;
}

}  // namespace

AskedPeriod asked_period(const Visit& visit, const courses::Period& otherwise) {
  if (!says_anything(visit.query))
    return filled_with(otherwise);
  const auto from = day_said(visit.query, "from"), until = day_said(visit.query, "until");
  Problems problems;
  if (!from)
    problems.push_back(problem_at("from", "Write the first day, such as 1 7 2026"));
  if (!until)
    problems.push_back(problem_at("until", "Write the last day, such as 30 9 2026"));
  if (from && until && *until < *from)
    problems.push_back(problem_at("until", "Write a last day that is not before the first"));
  if (from && until && *until >= add_months(*from, 12 * most_years))
    problems.push_back(problem_at("until", "Choose three years at most"));
  if (problems.empty())
    return filled_with({*from, *until});
  return {std::nullopt, {visit.query, std::move(problems)}};
}

std::string period_query(const courses::Period& period) {
  return "?from=" + to_text(period.from) + "&until=" + to_text(period.until);
}

std::string period_in_words(const courses::Period& period) {
  return long_text(period.from) + " to " + long_text(period.until);
}

std::vector<Course> courses_for(const Visit& visit, Site& site) {
  std::vector<Course> theirs = store::all_courses(site.db());
  std::erase_if(theirs,
                [&](const Course& course) { return !may_see_course(site.db(), visit, course.id); });
  return theirs;
}

courses::Report report_for(const Visit& visit, Site& site, const courses::Period& period) {
  return courses::report_of(site.house.site, site.db(), courses_for(visit, site), period,
                            visit.now);
}

std::string barriers_in_words(const courses::Report& report, const std::string& stage,
                              const AskingRules& rules) {
  if (stage == stage_after)
    return "Expected right after";
  const auto* known = courses::find_stage(report.stages, stage);
  return courses::stage_in_words(known == nullptr ? std::nullopt : known->follow_up, rules);
}

std::string report_title(const courses::Period& period) {
  return "Training from " + period_in_words(period);
}

std::string drawn_up(const Visit& visit, Site& site) {
  return "Drawn up on " + long_text(visit.today) + " of " +
         (visit.may(Right::run_courses) ? "all courses" : "the courses of " + visit.staff->name) +
         ", " + site.partnership() + ".";
}

}  // namespace earshot::web
