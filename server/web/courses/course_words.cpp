// SPDX-License-Identifier: Apache-2.0
#include "web/courses/course_words.h"

#include <charconv>

#include "base/text.h"
#include "courses/roll.h"
#include "store/courses.h"
#include "store/holdings.h"
#include "store/listed.h"
#include "store/people.h"
#include "store/sessions_of_courses.h"
#include "store/staff_record.h"
#include "web/person_words.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

constexpr Done all_done[] = {
    {"added", "The course has been added. Add its sessions next."},
    {"changed", "Saved."},
    {"closed", "It is no longer held. What is known of it stays."},
    {"reopened", "It is held again."},
    {"session-added", "The session has been added."},
    {"session-changed", "Saved."},
    {"cancelled", "The session has been cancelled."},
    {"taken-up", "The session is held after all."},
    {"person-added", "They are on the list."},
    {"person-changed", "Saved."},
    {"person-removed", "They have been taken off the list."},
    {"people-merged", "They stand on the list once now."},
    {"asking", "Saved."},
    {"stopped", "No letters about this session go out until you say so."},
    {"going-on", "Letters go out again. What had its day meanwhile goes next."},
    {"here-made", "The sheet is ready."},
    {"here-renewed", "There is a new code. Sheets with the old one lead nowhere."},
    {"who-came", "It is noted who came."},
    {"record-added", "Their link is made. Hand it over, or open it together."},
    {"called", "The call is noted, and their number is deleted."},
    {"brought-forward", "They are asked today, or on the next day on which letters go out."},
    {"closed-early", "It is closed. Results follow if there are enough answers."},
    {"look-again",
     "Nobody has been reminded: somebody answered, or was reminded, just now. Look again at who is "
     "left.",
     true},
};

std::string path_with(std::string_view start, std::string_view id, std::string_view rest) {
  std::string path = std::string(start) + std::string(id);
  return rest.empty() ? path : path + "/" + std::string(rest);
}

std::size_t number_in(const Visit& visit, std::string_view name) {
  const std::string_view text = visit.query[name];
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string register_done_words(const Visit& visit) {
  const std::size_t added = number_in(visit, "added"), changed = number_in(visit, "changed");
  return "The register has been brought in: " + count_of(added, "person", "people") + " added, " +
         std::to_string(changed) + " changed.";
}

std::string reminded_words(const Visit& visit) {
  const std::size_t people = number_in(visit, "people");
  if (people == 0)
    return "Nobody has been reminded: everybody has answered, or was written to today or twice "
           "before.";
  return count_of(people, "person has", "people have") + " been reminded.";
}

}  // namespace

std::string course_path(std::string_view id, std::string_view rest) {
  return path_with("/courses/", id, rest);
}
std::string session_path(std::string_view id, std::string_view rest) {
  return path_with("/sessions/", id, rest);
}
std::string attendance_path(std::string_view id, std::string_view rest) {
  return path_with("/attendances/", id, rest);
}

bool may_see_course(Database& db, const Visit& visit, std::string_view course) {
  return visit.may(Right::run_courses) ||
         store::does_hold(db, {"course", std::string(course), visit.staff->person});
}

std::optional<Course> course_of(const Visit& visit, Site& site) {
  auto course = store::find_course(site.db(), visit.variable);
  return course && may_see_course(site.db(), visit, course->id) ? course : std::nullopt;
}

std::optional<SessionAndCourse> session_of(const Visit& visit, Site& site) {
  auto session = store::find_session_of_course(site.db(), visit.variable);
  if (!session || !may_see_course(site.db(), visit, session->course))
    return std::nullopt;
  Course course = store::find_course(site.db(), session->course).value();
  return SessionAndCourse{std::move(*session), std::move(course)};
}

std::optional<AttendanceAt> attendance_of(const Visit& visit, Site& site) {
  auto found = courses::find_attendance(site.house.site, site.db(), visit.variable);
  if (!found)
    return std::nullopt;
  Visit of_session = visit;
  of_session.variable = found->session;
  auto at = session_of(of_session, site);
  if (!at)
    return std::nullopt;
  return AttendanceAt{std::move(*found), std::move(*at)};
}

std::string title_on(Database& db, List list, const std::string& name) {
  const auto listed = store::find_listed(db, list, name);
  return listed ? listed->title : name;
}

std::string days_in_words(const CourseSession& session) {
  if (session.days.empty())
    return std::string(row_of(session.held).title);
  std::vector<std::string> days;
  for (const SessionDay& day : session.days)
    days.push_back(long_text(day.day));
  return list_of(days, "and");
}

std::string times_in_words(const CourseSession& session) {
  std::string lines;
  for (const SessionDay& day : session.days)
    lines += (lines.empty() ? "" : "\n") + long_text(day.day) + ", " + to_text(day.from) + " to " +
             to_text(day.until);
  return lines;
}

std::string where_in_words(const CourseSession& session) {
  const std::string held(row_of(session.held).title);
  if (session.held == Held::in_room)
    return session.place.empty() ? held : session.place;
  return session.place.empty() ? held : held + ": " + session.place;
}

std::string trainer_in_words(Database& db, const CourseSession& session) {
  if (session.trainer_person.empty())
    return session.trainer;
  const auto person = store::find_person(db, session.trainer_person);
  return person ? person->name : std::string();
}

WhatWasDone course_done_words(const Visit& visit) {
  if (visit.query["done"] == "register")
    return register_done_words(visit);
  if (visit.query["done"] == "reminded")
    return reminded_words(visit);
  return said_done(all_done, visit);
}

Fields seen_now(const Fields& form, int edition) {
  Fields fields;
  for (const auto& [name, value] : form.in_order())
    if (name != "seen")
      fields.add(name, value);
  fields.add("seen", std::to_string(edition));
  return fields;
}

void put_on_course_record(Database& db, const Visit& visit, std::string_view deed,
                          std::string_view on) {
  store::add_to_record(
      db, {.who = visit.staff->person, .at = visit.now, .what = deed, .on = std::string(on)});
}

}  // namespace earshot::web
