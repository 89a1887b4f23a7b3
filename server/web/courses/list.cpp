// SPDX-License-Identifier: Apache-2.0
// All courses that somebody may see, and the sessions of the coming weeks.
#include <algorithm>

#include "store/courses.h"
#include "store/sessions_of_courses.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"

namespace earshot::web {
namespace {

constexpr std::chrono::days coming{92};

Inside link_to(const Course& course) {
  Html cell;
  add_link(cell, {course.title, course_path(course.id)});
  return cell;
}

// How many were held, and the day of the next.
struct SoFar {
  int held = 0;
  std::optional<Day> next;
};
SoFar so_far(Database& db, const Course& course, Day today) {
  SoFar seen;
  for (const CourseSession& session : store::sessions_of_course(db, course.id)) {
    if (session.cancelled_on || session.days.empty())
      continue;
    if (session.days.back().day < today)
      ++seen.held;
    for (const SessionDay& each : session.days)
      if (each.day >= today && (!seen.next || each.day < *seen.next))
        seen.next = each.day;
  }
  return seen;
}

Table table_of(Database& db, const std::vector<Course>& courses, Day today) {
  Table rows{.id = "courses",
             .caption = "Courses",
             .columns = {{"Course"}, {"Code"}, {"Next session"}, {"Sessions so far", true}}};
  for (const Course& course : courses) {
    const SoFar seen = so_far(db, course, today);
    rows.rows.push_back({link_to(course), course.code,
                         seen.next ? long_text(*seen.next) : std::string("None planned"),
                         std::to_string(seen.held)});
  }
  return rows;
}

void coming_sessions(Html& page, const Visit& visit, Database& db,
                     const std::vector<Course>& courses) {
  Table rows{.id = "coming",
             .caption = "Sessions of the next three months",
             .columns = {{"Day"}, {"Course"}, {"Where"}}};
  for (const CourseSession& session :
       store::sessions_between(db, visit.today, visit.today + coming)) {
    const auto course = std::ranges::find(courses, session.course, &Course::id);
    if (course == courses.end())
      continue;
    Html day;
    add_link(day, {days_in_words(session), session_path(session.id)});
    rows.rows.push_back({std::move(day), course->title, where_in_words(session)});
  }
  if (!rows.rows.empty())
    table(page, rows);
}

void no_longer_held(Html& page, const std::vector<Course>& closed) {
  if (closed.empty())
    return;
  Html inside;
  inside.open("ul");
  for (const Course& course : closed) {
    inside.open("li");
    add_link(inside, {course.title, course_path(course.id)});
    inside.text(" (" + course.code + "), until " + long_text(*course.closed_on)).close("li");
  }
  inside.close("ul");
  details(page, "No longer held: " + std::to_string(closed.size()), std::move(inside));
}

}  // namespace

Outcome show_courses(const Visit& visit, Site& site) {
  std::vector<Course> open, closed;
  for (Course& course : store::all_courses(site.db()))
    if (may_see_course(site.db(), visit, course.id))
      (course.closed_on ? closed : open).push_back(std::move(course));
  Sheet sheet{.title = "Courses", .done = course_done_words(visit), .wide = true};
  Html& page = sheet.inside;
  if (open.empty() && closed.empty()) {
    nothing_yet(page,
                visit.may(Right::run_courses)
                    ? "There are no courses yet."
                    : "No course is yours yet. Add one, or ask the partnership team to make you "
                      "the lead of one that is there.",
                {"Add a course", "/courses/new"});
    return shown(visit, site, sheet);
  }
  open_buttons(page);
  link_button(page, "Add a course", "/courses/new");
  link_button(page, "What goes out next", "/courses/coming", Weight::secondary);
  link_button(page, "Report of a quarter", "/courses/report", Weight::secondary);
  if (visit.may(Right::run_courses))
    link_button(page, "Bring in a register", "/courses/register", Weight::secondary);
  page.close("div");
  coming_sessions(page, visit, site.db(), open);
  if (!open.empty())
    table(page, table_of(site.db(), open, visit.today));
  no_longer_held(page, closed);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
