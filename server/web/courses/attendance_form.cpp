// SPDX-License-Identifier: Apache-2.0
// One person at a session: added by hand, changed, or taken off the roll.
#include "base/text.h"
#include "courses/attendance_rules.h"
#include "courses/register_words.h"
#include "courses/roll.h"
#include "courses/what_follows.h"
#include "store/listed.h"
#include "store/registers.h"
#include "store/sessions_of_courses.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

constexpr std::string_view stands_there_already =
    "Somebody of this name and address is on the list already. Write another name if they are two "
    "people who share a mailbox";
constexpr std::string_view somebody_was_quicker_words =
    "Somebody else changed this while you were at it. What you typed stands below. Compare it with "
    "the list, then save again";

// "They wrote: Solent Dental Practice", while nobody has said which agency that is.
std::string words_of_agency(const Attendee& who) {
  return who.agency.empty() && !who.agency_words.empty()
             ? "They wrote " + in_quotes(who.agency_words) +
                   ". Choose what that is, and it is known the next time"
             : "";
}

Fields fields_of(const Attendance& attendance, const CourseSession& session) {
  Fields fields;
  fields.add("name", attendance.who.name);
  fields.add("address", attendance.who.address);
  fields.add("agency", attendance.who.agency);
  fields.add("role", attendance.who.role);
  fields.add("came", std::string(row_of(attendance.came).name));
  if (attendance.on && session.held == Held::e_learning)
    put_day(fields, "on", *attendance.on);
  else if (attendance.on)
    fields.add("on", to_text(*attendance.on));
  fields.add("seen", std::to_string(attendance.edition));
  return fields;
}

template <class Thing>
void offer_listed(Html& page, const Filled& filled, ChoiceField field,
                  const std::vector<Thing>& things) {
  field.choices.push_back({"", "Not known"});
  for (const Thing& thing : things)
    if (!thing.listing.closed_on || thing.name == filled.value(field.name))
      field.choices.push_back({thing.name, thing.title});
  select_field(page, filled, field);
}

void ask_last_day(Html& page, const Filled& filled, const CourseSession& session) {
  if (session.held == Held::e_learning) {
    day_field(page, filled, "on", "When did they complete it?",
              "They are asked about it from that day on");
    return;
  }
  if (session.days.size() < 2)
    return;
  ChoiceField field{.name = "on",
                    .legend = "Which was their last day?",
                    .hint = "Months are counted from that day",
                    .choices = {{"", "The last day of the session"}}};
  for (const SessionDay& day : session.days)
    field.choices.push_back({to_text(day.day), long_text(day.day)});
  select_field(page, filled, field);
}

struct Place {
  std::string title;
  std::string path;
  std::string about_agency = {};
};

Page form_page(const Visit& visit, Site& site, const SessionAndCourse& at, const Place& place,
               const Filled& filled) {
  Sheet sheet{.title = place.title,
              .problems = filled.problems,
              .back = {"Back to the session", session_path(at.session.id)}};
  Html& page = sheet.inside;
  const Lists lists = store::find_lists(site.db());
  open_form(page, visit, place.path);
  hidden(page, "seen", filled.value("seen"));
  text_field(page, filled, {.name = "name", .label = "Name", .spelling = false});
  text_field(page, filled,
             {.name = "address",
              .label = "Email address",
              .hint = "Without one they can't be asked how the course was",
              .type = "email",
              .spelling = false});
  offer_listed(page, filled,
               {.name = "agency", .legend = "Agency", .hint = place.about_agency, .choices = {}},
               lists.agencies);
  offer_listed(page, filled, {.name = "role", .legend = "Role", .choices = {}}, lists.roles);
  ChoiceField came{.name = "came", .legend = "Did they come?", .choices = {}};
  for (const CameRow& row : all_came)
    came.choices.push_back({std::string(row.name), std::string(row.title), std::string(row.hint)});
  radios(page, filled, came);
  ask_last_day(page, filled, at.session);
  button(page, filled.value("seen").empty() ? "Add this person" : "Save");
  page.close("form");
  if (!filled.value("seen").empty()) {
    page.open("p");
    add_link(page, {"Take them off the list", place.path + "/remove"});
    page.close("p").open("p");
    add_link(page, {"They are on the list twice", place.path + "/same"});
    page.close("p");
  }
  return shown(visit, site, sheet);
}

struct Typed {
  Attendance attendance;
  Problems problems;
};
Typed typed_in(const Fields& form, Database& db, const CourseSession& session,
               const Attendance* before) {
  Typed typed;
  if (before != nullptr)
    typed.attendance = *before;
  Attendance& wanted = typed.attendance;
  wanted.session = session.id;
  // Whoever chooses an agency says what the words meant in which it was written down.
  const std::string words = form["agency"].empty() ? wanted.who.agency_words : std::string();
  wanted.who = {tidy(form["name"]), tidy(form["address"]), std::string(form["agency"]),
                std::string(form["role"]), words};
  const auto came = find_came(form["came"]);
  if (!came)
    typed.problems.push_back(problem_at("came", "Choose whether they came"));
  wanted.came = came.value_or(Came::booked);
  const bool completes = session.held == Held::e_learning;
  wanted.on = completes ? day_typed(form, "on") : parse_day(form["on"]);
  if (completes && !wanted.on && !is_day_empty(form, "on"))
    typed.problems.push_back(
        problem_at("on", "There is no such day. Write it in numbers, such as 14 10 2026"));
  else
    for (Problem& problem :
         courses::wrong_attendance(wanted, session, store::find_lists(db), before))
      typed.problems.push_back(std::move(problem));
  return typed;
}

Place place_to_add(const SessionAndCourse& at) {
  return {"Add somebody to " + at.course.title, session_path(at.session.id, "person")};
}
Place place_to_change(const Attendance& attendance) {
  return {"Change " + courses::called(attendance.who), attendance_path(attendance.id),
          words_of_agency(attendance.who)};
}

}  // namespace

Outcome ask_attendance(const Visit& visit, Site& site) {
  const auto at = session_of(visit, site);
  if (!at)
    return not_found(site);
  Filled filled;
  const bool is_over = !at->session.days.empty() && at->session.days.front().day <= visit.today;
  filled.values.add("came", is_over ? "attended" : "booked");
  return form_page(visit, site, *at, place_to_add(*at), filled);
}

Outcome add_attendance(const Visit& visit, Site& site) {
  const auto at = session_of(visit, site);
  if (!at)
    return not_found(site);
  Typed typed = typed_in(visit.form, site.db(), at->session, nullptr);
  if (!typed.problems.empty())
    return form_page(visit, site, *at, place_to_add(*at), {visit.form, std::move(typed.problems)});
  const auto kept = courses::roll_for(site.house.site, at->session.id).seal(typed.attendance);
  const auto follow_ups =
      courses::what_follows(site.house.site.plugins, at->course, typed.attendance, visit.today);
  return {see_other(session_path(at->session.id) + "?done=person-added"),
          [visit, kept, follow_ups,
           instead = form_page(visit, site, *at, place_to_add(*at),
                               {visit.form, {problem_at("name", stands_there_already)}})](
              Database& db) -> std::optional<Page> {
            if (!courses::add_with_follow_ups(db, kept, follow_ups))
              return instead;
            put_on_course_record(db, visit, "added-attendance", kept.session);
            return std::nullopt;
          }};
}

Outcome ask_attendance_change(const Visit& visit, Site& site) {
  const auto found = attendance_of(visit, site);
  if (!found)
    return not_found(site);
  return form_page(visit, site, found->at, place_to_change(found->attendance),
                   {fields_of(found->attendance, found->at.session), {}});
}

Outcome change_attendance(const Visit& visit, Site& site) {
  const auto found = attendance_of(visit, site);
  if (!found)
    return not_found(site);
  const auto again = [&](const Fields& form, Problems problems) {
    return form_page(visit, site, found->at, place_to_change(found->attendance),
                     {form, std::move(problems)});
  };
  const int edition = found->attendance.edition;
  if (visit.form["seen"] != std::to_string(edition))
    return again(seen_now(visit.form, edition), {problem_at("name", somebody_was_quicker_words)});
  Typed typed = typed_in(visit.form, site.db(), found->at.session, &found->attendance);
  if (!typed.problems.empty())
    return again(visit.form, std::move(typed.problems));
  const auto kept = courses::roll_for(site.house.site, found->at.session.id).seal(typed.attendance);
  return {see_other(session_path(found->at.session.id) + "?done=person-changed"),
          [visit, kept, instead = again(visit.form, {problem_at("name", stands_there_already)}),
           quicker = again(visit.form, {problem_at("name", somebody_was_quicker_words)}), edition,
           words = courses::bare_words(found->attendance.who.agency_words)](
              Database& db) -> std::optional<Page> {
            const auto now = store::find_attendance(db, kept.id);
            if (!now || now->edition != edition)
              return quicker;
            if (!store::change_attendance(db, kept))
              return instead;
            if (!words.empty() && !kept.agency.empty())
              store::keep_register_word(
                  db, {std::string(row_of(courses::WordsFor::agency).name), words, kept.agency});
            put_on_course_record(db, visit, "changed-attendance", kept.session);
            return std::nullopt;
          }};
}

Outcome ask_attendance_removal(const Visit& visit, Site& site) {
  const auto found = attendance_of(visit, site);
  if (!found)
    return not_found(site);
  Sheet sheet{.title = "Take " + courses::called(found->attendance.who) + " off the list",
              .back = {"Back to the session", session_path(found->at.session.id)}};
  sheet.inside.element(
      "p",
      "For somebody who should never have been on it. They are asked nothing about this session, "
      "and what they have answered stays. If they only did not come, say so instead: then they are "
      "still counted.");
  one_button_form(sheet.inside, visit, attendance_path(visit.variable, "remove"),
                  "Take them off the list", "", {}, Weight::warning);
  return shown(visit, site, sheet);
}

Outcome remove_attendance(const Visit& visit, Site& site) {
  const auto found = attendance_of(visit, site);
  if (!found)
    return not_found(site);
  return {see_other(session_path(found->at.session.id) + "?done=person-removed"),
          [visit, id = found->attendance.id,
           session = found->at.session.id](Database& db) -> std::optional<Page> {
            if (courses::take_off_roll(db, id))
              put_on_course_record(db, visit, "removed-attendance", session);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
