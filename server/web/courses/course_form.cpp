// SPDX-License-Identifier: Apache-2.0
// A course is added, or changed: its names, what people learn, and who leads it.
#include <algorithm>

#include "base/secrets.h"
#include "base/text.h"
#include "courses/course_rules.h"
#include "model/listed.h"
#include "store/courses.h"
#include "store/holdings.h"
#include "store/listed.h"
#include "store/people.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/outcome_fields.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

constexpr std::string_view code_is_taken =
    "Another course has this code. Look for it on the list, or choose another code";
constexpr std::string_view somebody_was_quicker_words =
    "Somebody else changed this course while you were at it. What you typed stands below. Compare "
    "it with the course, then save again";

std::vector<Person> leads_to_choose(Database& db) {
  std::vector<Person> leads = store::all_people(db);
  std::erase_if(leads, [](const Person& person) {
    return person.standing == Standing::left || !person.roles.may(Right::own_courses);
  });
  return leads;
}

Fields fields_of(Database& db, const Course& course) {
  Fields fields;
  fields.add("title", course.title);
  fields.add("code", course.code);
  fields.add("level", course.level);
  fields.add("side", course.side);
  if (course.cost_pence)
    fields.add("cost", courses::pounds(*course.cost_pence));
  put_outcomes(fields, course.outcomes);
  for (const Person& person : leads_to_choose(db))
    if (store::does_hold(db, {"course", course.id, person.id}))
      fields.add("leads", person.id);
  fields.add("seen", std::to_string(course.edition));
  return fields;
}

void choose_level(Html& page, const Filled& filled, Database& db) {
  ChoiceField field{.name = "level", .legend = "Level (if it has one)", .choices = {{"", "None"}}};
  for (const Level& level : store::find_lists(db).levels)
    if (!level.listing.closed_on || level.name == filled.value("level"))
      field.choices.push_back({level.name, level.title});
  if (field.choices.size() > 1)
    select_field(page, filled, field);
}

void choose_side(Html& page, const Filled& filled) {
  ChoiceField field{.name = "side", .legend = "Whose safeguarding is it about?", .choices = {}};
  for (const NamedChoice& side : all_sides)
    field.choices.push_back({std::string(side.name), std::string(side.title)});
  radios(page, filled, field);
}

// Only whoever runs all courses says whose they are.
void choose_leads(Html& page, const Filled& filled, const Visit& visit, Database& db) {
  if (!visit.may(Right::run_courses))
    return;
  ChoiceField field{.name = "leads",
                    .legend = "Who leads it? (if anybody)",
                    .hint = "They see who comes and how it went, and bring in who attended",
                    .choices = {}};
  for (const Person& person : leads_to_choose(db))
    field.choices.push_back({person.id, person.name});
  if (!field.choices.empty())
    checkboxes(page, filled, field);
}

// For a new course, and for one that is there.
struct Place {
  std::string title;
  Link back;
  std::string path;
};
Place place_of(const std::optional<Course>& course) {
  if (!course)
    return {"Add a course", {"Back to courses", "/courses"}, "/courses/new"};
  return {"Change " + course->title,
          {"Back to the course", course_path(course->id)},
          course_path(course->id, "change")};
}

Page form_page(const Visit& visit, Site& site, const std::optional<Course>& course,
               const Filled& filled) {
  const Place place = place_of(course);
  Sheet sheet{.title = place.title, .problems = filled.problems, .back = place.back};
  Html& page = sheet.inside;
  open_form(page, visit, place.path);
  hidden(page, "seen", filled.value("seen"));
  text_field(page, filled,
             {.name = "title", .label = "Name", .hint = "As people who were there know it"});
  text_field(page, filled,
             {.name = "code",
              .label = "Code",
              .hint = "As registers and your booking system have it, such as NEG1",
              .width = Width::short_words,
              .spelling = false});
  choose_side(page, filled);
  choose_level(page, filled, site.db());
  text_field(page, filled,
             {.name = "cost",
              .label = "Cost of a place (if you like)",
              .hint = "In pounds, such as 45 or 45.50. It is for the costed programme",
              .width = Width::short_words,
              .inputmode = "decimal"});
  draw_outcomes(page, filled, site.db());
  choose_leads(page, filled, visit, site.db());
  button(page, course ? "Save" : "Add the course");
  page.close("form");
  return shown(visit, site, sheet);
}

struct Typed {
  Course course;  // without empty rows of outcomes
  Problems problems;
};
Typed typed_in(const Fields& form, Database& db, const std::optional<Course>& before) {
  Typed typed;
  if (before)
    typed.course = *before;
  Course& course = typed.course;
  course.title = tidy(form["title"]);
  course.code = tidy(form["code"]);
  course.level = form["level"];
  course.side = form["side"];
  course.outcomes = outcomes_typed(form);
  const std::string cost = tidy(form["cost"]);
  course.cost_pence = courses::parse_pounds(cost);
  typed.problems =
      courses::wrong_course(course, store::find_lists(db), before ? &*before : nullptr);
  if (!cost.empty() && !course.cost_pence)
    typed.problems.push_back(
        problem_at("cost", "This is no sum of money. Write it in pounds, such as 45 or 45.50"));
  if (const auto other = store::find_course_by_code(db, course.code);
      other && other->id != course.id)
    typed.problems.push_back(problem_at("code", code_is_taken));
  course.outcomes = courses::without_empty(course.outcomes);
  return typed;
}

void keep_leads(Database& db, const Visit& visit, const std::string& course) {
  if (!visit.may(Right::run_courses))
    return;
  const auto chosen = visit.form.all("leads");
  for (const Person& person : leads_to_choose(db)) {
    const Holding holding{"course", course, person.id};
    const bool wanted = std::ranges::find(chosen, person.id) != chosen.end();
    if (wanted == store::does_hold(db, holding))
      continue;
    if (wanted)
      store::hold(db, holding);
    else
      store::let_go(db, holding);
  }
}

}  // namespace

Outcome ask_course(const Visit& visit, Site& site) {
  Filled filled;
  filled.values.add("side", "children");
  return form_page(visit, site, std::nullopt, filled);
}

Outcome add_course(const Visit& visit, Site& site) {
  Typed typed = typed_in(visit.form, site.db(), std::nullopt);
  if (!typed.problems.empty())
    return form_page(visit, site, std::nullopt, {visit.form, std::move(typed.problems)});
  typed.course.id = to_hex(random_bytes(6));
  const std::string path = course_path(typed.course.id);
  return {see_other(path + "?done=added"),
          [visit, course = typed.course,
           taken = form_page(visit, site, std::nullopt,
                             {visit.form, {problem_at("code", code_is_taken)}})](
              Database& db) -> std::optional<Page> {
            if (!store::add_course(db, course))
              return taken;
            keep_leads(db, visit, course.id);
            if (!visit.may(Right::run_courses))
              store::hold(db, {"course", course.id, visit.staff->person});
            put_on_course_record(db, visit, "added-course", course.id);
            return std::nullopt;
          }};
}

Outcome ask_course_change(const Visit& visit, Site& site) {
  const auto course = course_of(visit, site);
  if (!course)
    return not_found(site);
  return form_page(visit, site, course, {fields_of(site.db(), *course), {}});
}

Outcome change_course(const Visit& visit, Site& site) {
  const auto before = course_of(visit, site);
  if (!before)
    return not_found(site);
  Typed typed = typed_in(visit.form, site.db(), before);
  if (visit.form["seen"] != std::to_string(before->edition)) {
    return form_page(
        visit, site, before,
        {seen_now(visit.form, before->edition), {problem_at("title", somebody_was_quicker_words)}});
  }
  if (!typed.problems.empty())
    return form_page(visit, site, before, {visit.form, std::move(typed.problems)});
  return {see_other(course_path(before->id) + "?done=changed"),
          [visit, course = typed.course,
           quicker = form_page(visit, site, before,
                               {visit.form, {problem_at("title", somebody_was_quicker_words)}})](
              Database& db) -> std::optional<Page> {
            if (!store::change_course(db, course))
              return quicker;
            keep_leads(db, visit, course.id);
            put_on_course_record(db, visit, "changed-course", course.id);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
