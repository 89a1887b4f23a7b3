// SPDX-License-Identifier: Apache-2.0
// From which day to which it can be answered; or, for an open link that stands for long, quarter
// after quarter.
#include <algorithm>

#include "answers/planned.h"
#include "web/prose.h"
#include "web/surveys/plan_parts.h"

namespace earshot::web {
namespace {

constexpr int longest_years = 2;

bool may_stand(const SurveyPlan& plan) { return plan.promise == Promise::open; }

void put(Fields& fields, const SurveyPlan& plan) {
  if (plan.opens_on)
    put_day(fields, "opens", *plan.opens_on);
  if (plan.closes_on)
    put_day(fields, "closes", *plan.closes_on);
  if (plan.opens_on)
    fields.add("how-long", plan.standing ? "standing" : "once");
}

void draw(Html& page, const Filled& filled, const PlanRoom& room) {
  Filled offered = filled;
  if (filled.values.in_order().empty())
    put_day(offered.values, "opens", room.today);
  day_field(page, offered, "opens", "First day on which it can be answered",
            "Today is " + long_text(room.today));
  if (may_stand(room.plan))
    radios(page, offered,
           {.name = "how-long",
            .legend = "For how long?",
            .choices = {{"once", "Until a day", "Write the day below."},
                        {"standing", "No last day, such as for a poster in a waiting room",
                         "It closes at the end of each quarter, so that results come four times a "
                         "year, and the next one opens by itself behind the same link."}}});
  day_field(page, offered, "closes", "Last day on which it can be answered",
            may_stand(room.plan) ? "Leave it empty if it has none"
                                 : "It closes at midnight. Two weeks are usual");
}

std::optional<Day> day_in(const Fields& form, std::string_view field, std::string_view missing,
                          Problems& problems) {
  const auto day = day_typed(form, field);
  if (!day)
    problems.push_back(
        problem_at(field, is_day_empty(form, field)
                              ? missing
                              : "There is no such day. Write it in numbers, such as 28 10 2026"));
  return day;
}

std::optional<std::string> wrong_closing_day(Day opens_on, Day closes_on, Day today) {
  if (closes_on < today)
    return long_text(closes_on) + " has passed. Choose a later day";
  if (closes_on < opens_on)
    return "That is before it opens, on " + long_text(opens_on) + ". Choose a later day";
  if (closes_on > add_months(today, 12 * longest_years))
    return "That is more than " + std::to_string(longest_years) +
           " years away. Results are only shown when it has closed: choose an earlier day";
  return std::nullopt;
}

Problems take(SurveyPlan& plan, const Fields& form, const PlanRoom& room) {
  Problems problems;
  plan.opens_on =
      day_in(form, "opens", "Write the first day on which it can be answered", problems);
  if (plan.opens_on && *plan.opens_on < room.today)
    problems.push_back(problem_at(
        "opens", long_text(*plan.opens_on) + " has passed. Choose today or a later day"));
  plan.standing = may_stand(plan) && form["how-long"] == "standing";
  if (may_stand(plan) && form["how-long"] != "standing" && form["how-long"] != "once")
    problems.push_back(problem_at("how-long", "Choose whether it has a last day"));
  plan.closes_on.reset();
  if (plan.standing)
    return problems;
  plan.closes_on =
      day_in(form, "closes", "Write the last day on which it can be answered", problems);
  if (plan.closes_on && plan.opens_on)
    if (const auto wrong = wrong_closing_day(*plan.opens_on, *plan.closes_on, room.today))
      problems.push_back(problem_at("closes", *wrong));
  return problems;
}

}  // namespace

const PlanPart part_days{"days", "From when to when?", put, draw, take};

}  // namespace earshot::web
