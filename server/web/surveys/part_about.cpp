// SPDX-License-Identifier: Apache-2.0
// What a survey is about: its title, and where the form names them the course, the day and the
// learning outcomes.
#include <algorithm>

#include "answers/new_survey.h"
#include "base/text.h"
#include "forms/placeholders.h"
#include "store/listed.h"
#include "web/prose.h"
#include "web/surveys/plan_parts.h"
#include "web/surveys/survey_words.h"

namespace earshot::web {
namespace {

constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_outcome = 300;

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

std::string outcome_field(std::size_t at) { return "outcome-" + std::to_string(at + 1); }
std::string topic_field(std::size_t at) { return "topic-" + std::to_string(at + 1); }

void put(Fields& fields, const SurveyPlan& plan) {
  fields.add("title", plan.title);
  for (const Line& line : of_course)
    fields.add(std::string(line.name), plan.*line.words);
  if (plan.day)
    put_day(fields, "day", *plan.day);
  for (std::size_t at = 0; at < plan.outcomes.size(); ++at) {
    fields.add(outcome_field(at), plan.outcomes[at].text);
    fields.add(topic_field(at), plan.outcomes[at].topic);
  }
}

std::vector<Choice> topic_choices(Database& db) {
  std::vector<Choice> choices{{"", "Choose a topic"}};
  for (const Topic& topic : store::find_lists(db).topics)
    if (!topic.listing.closed_on)
      choices.push_back({topic.name, topic.title});
  return choices;
}

void draw_outcomes(Html& page, const Filled& filled, Database& db) {
  page.element("h2", "Learning outcomes");
  paragraph(page,
            "What people should be able to do after the course: one to four, such as \"notice "
            "neglect early\". The form asks about each of them, before and after, and its topic "
            "tells where that counts.");
  const std::vector<Choice> topics = topic_choices(db);
  for (std::size_t at = 0; at < most_outcomes; ++at) {
    const std::string number = std::to_string(at + 1);
    text_field(
        page, filled,
        {.name = outcome_field(at), .label = "Outcome " + number + (at > 0 ? " (if any)" : "")});
    select_field(
        page, filled,
        {.name = topic_field(at), .legend = "Topic of outcome " + number, .choices = topics});
  }
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
  const Lists lists = store::find_lists(room.db);
  plan.outcomes.clear();
  for (std::size_t at = 0; at < most_outcomes; ++at) {
    const earshot::Outcome outcome{tidy(form[outcome_field(at)]),
                                   std::string(form[topic_field(at)])};
    if (outcome.text.empty() && outcome.topic.empty())
      continue;
    if (outcome.text.empty())
      problems.push_back(problem_at(outcome_field(at),
                                    "Write what people should be able to do, or choose no topic"));
    else if (length_on_screen(outcome.text) > longest_outcome)
      problems.push_back(too_long(outcome_field(at), longest_outcome));
    else if (std::ranges::count(plan.outcomes, outcome.text, &earshot::Outcome::text) > 0)
      problems.push_back(problem_at(
          outcome_field(at), "This is the same as one above. Leave it out, or word it apart"));
    else if (const Topic* topic = lists.find_topic(outcome.topic);
             !topic || topic->listing.closed_on)
      problems.push_back(
          problem_at(topic_field(at), "Choose the topic of outcome " + std::to_string(at + 1)));
    plan.outcomes.push_back(outcome);
  }
  if (plan.outcomes.empty())
    problems.push_back(
        problem_at("outcome-1", "Write at least one learning outcome: the form asks about each"));
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
