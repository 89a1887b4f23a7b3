// SPDX-License-Identifier: Apache-2.0
// What a survey is about: its title, and where the form names them the course, the day and the
// learning outcomes.
#include "answers/new_survey.h"
#include "base/text.h"
#include "courses/course_rules.h"
#include "forms/placeholders.h"
#include "store/listed.h"
#include "web/outcome_fields.h"
#include "web/prose.h"
#include "web/surveys/plan_parts.h"
#include "web/surveys/survey_words.h"

namespace earshot::web {
namespace {

constexpr std::size_t longest_title = 200;

struct Line {
  std::string_view name;
  std::string SurveyPlan::*words;
  std::string_view label;
  std::string_view hint;
};
constexpr Line of_course[] = {
    {"course", &SurveyPlan::course, "Course", "As people who were there know it"},
    {"session", &SurveyPlan::session, "Session (if you like)",
     "What tells this one from others of the course, such as its place or group"},
    {"subject", &SurveyPlan::subject, "Subject (if you like)",
     "Courses on one subject are shown together where each alone has too few answers"},
};

bool is_of_a_course(const Form& form) {
  return answers::asks_outcomes(form) || forms::mentions(form, "course") ||
         forms::mentions(form, "day");
}

void put(Fields& fields, const SurveyPlan& plan) {
  fields.add("title", plan.title);
  for (const Line& line : of_course)
    fields.add(std::string(line.name), plan.*line.words);
  if (plan.day)
    put_day(fields, "day", *plan.day);
  put_outcomes(fields, plan.outcomes);
}

void draw(Html& page, const Filled& filled, const PlanRoom& room) {
  const std::string usual = form_title(room.form);
  text_field(page, filled,
             {.name = "title",
              .label = "Title (if you like)",
              .hint = "What people see above it. Without one it is \"" +
                      (is_of_a_course(room.form) ? "the course: " + usual : usual) + "\""});
  if (!is_of_a_course(room.form))
    return;
  for (const Line& line : of_course)
    text_field(page, filled,
               {.name = std::string(line.name),
                .label = std::string(line.label),
                .hint = std::string(line.hint)});
  day_field(page, filled, "day", "Day of the session");
  if (answers::asks_outcomes(room.form))
    draw_outcomes(page, filled, room.db);
}

Problem too_long(std::string_view field, std::size_t most) {
  return problem_at(field, "This is too long. Use " + std::to_string(most) + " letters at most");
}

void take_day(SurveyPlan& plan, const Fields& form, const PlanRoom& room, Problems& problems) {
  plan.day = day_typed(form, "day");
  if (plan.day)
    return;
  if (!is_day_empty(form, "day"))
    problems.push_back(
        problem_at("day", "There is no such day. Write it in numbers, such as 14 10 2026"));
  else if (forms::mentions(room.form, "day"))
    problems.push_back(problem_at("day", "Write the day of the session, which the form names"));
}

void take_outcomes(SurveyPlan& plan, const Fields& form, const PlanRoom& room, Problems& problems) {
  const std::vector<earshot::Outcome> rows = outcomes_typed(form);
  for (Problem& problem : courses::wrong_outcomes(rows, store::find_lists(room.db)))
    problems.push_back(std::move(problem));
  plan.outcomes = courses::without_empty(rows);
}

Problems take(SurveyPlan& plan, const Fields& form, const PlanRoom& room) {
  Problems problems;
  plan.title = tidy(form["title"]);
  if (length_on_screen(plan.title) > longest_title)
    problems.push_back(too_long("title", longest_title));
  if (!is_of_a_course(room.form))
    return problems;
  for (const Line& line : of_course) {
    plan.*line.words = tidy(form[line.name]);
    if (length_on_screen(plan.*line.words) > longest_title)
      problems.push_back(too_long(line.name, longest_title));
  }
  if (plan.course.empty())
    problems.push_back(problem_at("course", "Write the name of the course"));
  take_day(plan, form, room, problems);
  if (answers::asks_outcomes(room.form))
    take_outcomes(plan, form, room, problems);
  return problems;
}

}  // namespace

const PlanPart part_about{"about", "What is it about?", put, draw, take};

}  // namespace earshot::web
