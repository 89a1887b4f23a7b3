// SPDX-License-Identifier: Apache-2.0
// A session is added, or changed: its days with their times, where it is, who teaches, how many places.
#include <algorithm>
#include <charconv>

#include "base/secrets.h"
#include "base/text.h"
#include "courses/course_rules.h"
#include "model/office_hours.h"
#include "store/courses.h"
#include "store/people.h"
#include "store/sessions_of_courses.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

using courses::day_row_field;

constexpr std::string_view somebody_was_quicker_words =
    "Somebody else changed this session while you were at it. What you typed stands below. Compare "
    "it with the session, then save again";

Fields fields_of(const CourseSession& session) {
  Fields fields;
  fields.add("held", std::string(row_of(session.held).name));
  fields.add("place", session.place);
  for (std::size_t row = 0; row < session.days.size(); ++row) {
    const SessionDay& day = session.days[row];
    put_day(fields, day_row_field("day", row), day.day);
    fields.add(day_row_field("from", row), to_text(day.from));
    fields.add(day_row_field("until", row), to_text(day.until));
  }
  fields.add("rows", std::to_string(session.days.size()));
  if (session.capacity)
    fields.add("capacity", std::to_string(*session.capacity));
  fields.add("trainer", session.trainer);
  fields.add("trainer_person", session.trainer_person);
  fields.add("seen", std::to_string(session.edition));
  return fields;
}

std::size_t rows_of(const Fields& form) {
  std::size_t rows = 1;
  const std::string_view said = form["rows"];
  std::from_chars(said.data(), said.data() + said.size(), rows);
  if (form["do"] == "another-day")
    ++rows;
  return std::clamp<std::size_t>(rows, 1, most_session_days);
}

void draw_days(Html& page, const Filled& filled) {
  const std::size_t rows = rows_of(filled.values);
  hidden(page, "rows", std::to_string(rows));
  page.element("h2", "Days");
  for (std::size_t row = 0; row < rows; ++row) {
    const std::string which = rows == 1 ? "" : " " + std::to_string(row + 1);
    day_field(page, filled, day_row_field("day", row), "Day" + which);
    for (const auto& [name, label] : {std::pair("from", "From"), std::pair("until", "Until")})
      text_field(page, filled,
                 {.name = day_row_field(name, row),
                  .label = label + std::string(which.empty() ? "" : ", day" + which),
                  .hint = name == std::string_view("from") ? "Such as 09:30" : "Such as 16:00",
                  .width = Width::digits});
  }
  if (rows < most_session_days)
    button(page, "Another day", Weight::secondary, "do", "another-day");
}

void choose_trainer(Html& page, const Filled& filled, Database& db) {
  text_field(page, filled,
             {.name = "trainer",
              .label = "Trainer (if you like)",
              .hint = "Somebody without an account here: a name, or whoever sends them"});
  ChoiceField field{.name = "trainer_person",
                    .legend = "Or somebody with an account",
                    .choices = {{"", "Nobody"}}};
  for (const Person& person : store::all_people(db))
    if (person.standing != Standing::left || person.id == filled.value("trainer_person"))
      field.choices.push_back({person.id, person.name});
  select_field(page, filled, field);
}

struct Place {
  std::string title;
  Link back;
  std::string path;
};
Place place_of(const Course& course, const std::optional<CourseSession>& session) {
  if (!session)
    return {"Add a session of " + course.title,
            {"Back to the course", course_path(course.id)},
            course_path(course.id, "session")};
  return {"Change the session of " + course.title,
          {"Back to the session", session_path(session->id)},
          session_path(session->id, "change")};
}

Page form_page(const Visit& visit, Site& site, const Course& course,
               const std::optional<CourseSession>& session, const Filled& filled) {
  const Place place = place_of(course, session);
  Sheet sheet{.title = place.title, .problems = filled.problems, .back = place.back};
  Html& page = sheet.inside;
  open_form(page, visit, place.path);
  hidden(page, "seen", filled.value("seen"));
  ChoiceField held{.name = "held", .legend = "How is it held?", .choices = {}};
  for (const HeldRow& row : all_held)
    held.choices.push_back({std::string(row.name), std::string(row.title), std::string(row.hint)});
  radios(page, filled, held);
  text_field(page, filled,
             {.name = "place",
              .label = "Place (if you like)",
              .hint = "Such as Newport, Riverside Centre"});
  draw_days(page, filled);
  page.element("h2", "People");
  text_field(page, filled,
             {.name = "capacity",
              .label = "Places (if they are limited)",
              .width = Width::digits,
              .inputmode = "numeric"});
  choose_trainer(page, filled, site.db());
  button(page, session ? "Save" : "Add the session");
  page.close("form");
  return shown(visit, site, sheet);
}

std::vector<courses::TypedDay> days_typed(const Fields& form) {
  std::vector<courses::TypedDay> rows;
  for (std::size_t row = 0; row < rows_of(form); ++row) {
    const std::string day = day_row_field("day", row);
    courses::TypedDay typed{.day = day_typed(form, day),
                            .from = tidy(form[day_row_field("from", row)]),
                            .until = tidy(form[day_row_field("until", row)])};
    typed.empty = is_day_empty(form, day) && typed.from.empty() && typed.until.empty();
    rows.push_back(std::move(typed));
  }
  return rows;
}

void take_capacity(CourseSession& session, const Fields& form, Problems& problems) {
  const std::string text = tidy(form["capacity"]);
  session.capacity.reset();
  if (text.empty())
    return;
  int places = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), places);
  if (error != std::errc() || end != text.data() + text.size())
    problems.push_back(
        problem_at("capacity", "Write how many places there are, in numbers such as 24"));
  else
    session.capacity = places;
}

void take_trainer(CourseSession& session, const Fields& form, Database& db, Problems& problems) {
  session.trainer = tidy(form["trainer"]);
  session.trainer_person = form["trainer_person"];
  if (!session.trainer.empty() && !session.trainer_person.empty())
    problems.push_back(
        problem_at("trainer", "Write a name, or choose somebody with an account below: not both"));
  if (!session.trainer_person.empty() && !store::find_person(db, session.trainer_person))
    problems.push_back(problem_at("trainer_person", "Choose somebody of the list"));
}

struct Typed {
  CourseSession session;
  Problems problems;
};
Typed typed_in(const Fields& form, Database& db, CourseSession before) {
  Typed typed{std::move(before), {}};
  CourseSession& session = typed.session;
  const auto held = find_held(form["held"]);
  if (!held)
    typed.problems.push_back(problem_at("held", "Choose how it is held"));
  session.held = held.value_or(Held::in_room);
  session.place = tidy(form["place"]);
  session.days = courses::days_of(days_typed(form), typed.problems);
  const bool has_days = !session.days.empty() || !typed.problems.empty();
  if (held && *held == Held::e_learning && !session.days.empty())
    typed.problems.push_back(
        problem_at("day-1", "E-learning has no days. Leave them empty, or choose another way"));
  else if (held && *held != Held::e_learning && !has_days)
    typed.problems.push_back(problem_at("day-1", "Write the day on which it is held"));
  take_capacity(session, form, typed.problems);
  take_trainer(session, form, db, typed.problems);
  for (Problem& problem : courses::wrong_session(session))
    typed.problems.push_back(std::move(problem));
  return typed;
}

}  // namespace

Outcome ask_session(const Visit& visit, Site& site) {
  const auto course = course_of(visit, site);
  if (!course || course->closed_on)
    return not_found(site);
  Filled filled;
  filled.values.add("held", "room");
  return form_page(visit, site, *course, std::nullopt, filled);
}

Outcome add_session(const Visit& visit, Site& site) {
  const auto course = course_of(visit, site);
  if (!course || course->closed_on)
    return not_found(site);
  if (visit.form["do"] == "another-day")
    return form_page(visit, site, *course, std::nullopt, {visit.form, {}});
  Typed typed = typed_in(visit.form, site.db(), {.course = course->id});
  if (!typed.problems.empty())
    return form_page(visit, site, *course, std::nullopt, {visit.form, std::move(typed.problems)});
  typed.session.id = to_hex(random_bytes(6));
  return {see_other(course_path(course->id) + "?done=session-added"),
          [visit, session = typed.session](Database& db) -> std::optional<Page> {
            store::add_session_of_course(db, session);
            put_on_course_record(db, visit, "added-session", session.id);
            return std::nullopt;
          }};
}

Outcome ask_session_change(const Visit& visit, Site& site) {
  const auto found = session_of(visit, site);
  if (!found)
    return not_found(site);
  return form_page(visit, site, found->course, found->session, {fields_of(found->session), {}});
}

Outcome change_session(const Visit& visit, Site& site) {
  const auto found = session_of(visit, site);
  if (!found)
    return not_found(site);
  const auto again = [&](const Fields& form, Problems problems) {
    return form_page(visit, site, found->course, found->session, {form, std::move(problems)});
  };
  const Problems quicker{problem_at("held", somebody_was_quicker_words)};
  if (visit.form["do"] == "another-day")
    return again(visit.form, {});
  if (visit.form["seen"] != std::to_string(found->session.edition))
    return again(seen_now(visit.form, found->session.edition), quicker);
  Typed typed = typed_in(visit.form, site.db(), found->session);
  if (!typed.problems.empty())
    return again(visit.form, std::move(typed.problems));
  return {see_other(session_path(found->session.id) + "?done=session-changed"),
          [visit, session = typed.session,
           instead = again(visit.form, quicker)](Database& db) -> std::optional<Page> {
            if (!store::change_session_of_course(db, session))
              return instead;
            put_on_course_record(db, visit, "changed-session", session.id);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
