// SPDX-License-Identifier: Apache-2.0
#include "answers/planned.h"

#include <algorithm>

#include "forms/placeholders.h"
#include "store/listed.h"
#include "store/partnership.h"

namespace earshot::answers {
namespace {

using namespace std::chrono;
constexpr days least_of_a_quarter{28};

Day end_of_quarter(Day day) {
  const year_month_day date{day};
  const month last{(static_cast<unsigned>(date.month()) + 2) / 3 * 3};
  return sys_days{date.year() / last / std::chrono::last};
}

struct Needed {
  bool (*is_missing)(const SurveyPlan&, const Form&);
  std::string_view sentence;
};
constexpr Needed all_needed[] = {
    // Otherwise people would read "this course" where they should read its name.
    {[](const SurveyPlan& plan, const Form& form) {
       return plan.course.empty() && plan.subject.empty() && plan.session.empty() &&
              forms::mentions(form, "course");
     },
     "The form names the course. Say which it is."},
    {[](const SurveyPlan& plan, const Form& form) {
       return !plan.day && forms::mentions(form, "day");
     },
     "The form names the day of the session. Say which it is."},
    {[](const SurveyPlan& plan, const Form&) { return !plan.promise; },
     "Choose how private it is."},
    {[](const SurveyPlan& plan, const Form&) { return !plan.opens_on; },
     "Choose the day it opens."},
    {[](const SurveyPlan& plan, const Form&) { return !plan.closes_on && !plan.standing; },
     "Choose the day it closes."},
};

}  // namespace

Problems missing_in(const SurveyPlan& plan, const Form& form) {
  Problems problems;
  for (const Needed& needed : all_needed)
    if (needed.is_missing(plan, form))
      problems.push_back({.message = std::string(needed.sentence)});
  return problems;
}

NewSurvey wanted_from(const SurveyPlan& plan, Form form, Database& db, Day today) {
  const Lists lists = store::find_lists(db);
  const Particulars partnership = store::find_partnership(db);
  NewSurvey wanted;
  wanted.form = std::move(form);
  wanted.title = plan.title;
  wanted.promise = plan.promise.value();
  wanted.floor = partnership.floor_of(wanted.promise);
  wanted.occasion = {.session = plan.session,
                     .course = plan.course,
                     .subject = plan.subject,
                     .day = plan.day ? to_text(*plan.day) : "",
                     .outcomes = plan.outcomes,
                     .agencies = lists.agency_choices(),
                     .roles = lists.role_choices()};
  wanted.opens_on = std::max(plan.opens_on.value(), today);
  wanted.closes_on = plan.standing ? quarter_end(wanted.opens_on) : plan.closes_on.value();
  wanted.cycle_ends_on = cycle_end(wanted.closes_on, partnership.cycle_starts);
  wanted.languages = plan.languages;
  wanted.reports_to = plan.reports_to;
  if (plan.standing)
    wanted.standing = plan;
  return wanted;
}

SurveyPlan plan_behind(const NewSurvey& wanted) {
  return {.form = wanted.form.name,
          .title = wanted.title,
          .course = wanted.occasion.course,
          .session = wanted.occasion.session,
          .subject = wanted.occasion.subject,
          .day = parse_day(wanted.occasion.day),
          .outcomes = wanted.occasion.outcomes,
          .promise = wanted.promise,
          .reports_to = wanted.reports_to,
          .languages = wanted.languages,
          .opens_on = wanted.opens_on,
          .closes_on = std::nullopt,
          .standing = true};
}

Problems problems_of(Site& site, const SurveyPlan& plan, const Form& form) {
  if (Problems missing = missing_in(plan, form); !missing.empty())
    return missing;
  const auto db = site.data.snapshot();
  return problems_of(site, wanted_from(plan, form, *db, site.today()));
}

Day quarter_end(Day opens_on) {
  const Day end = end_of_quarter(opens_on);
  return end - opens_on < least_of_a_quarter - days{1} ? end_of_quarter(end + days{1}) : end;
}

}  // namespace earshot::answers
