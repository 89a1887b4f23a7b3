// SPDX-License-Identifier: Apache-2.0
// One course: what is known of it, how it went, and its sessions.
#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "courses/course_rules.h"
#include "model/listed.h"
#include "store/courses.h"
#include "store/holdings.h"
#include "store/people.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/courses/figures_part.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

Inside outcomes_of(Database& db, const Course& course) {
  Html list;
  list.open("ul");
  for (const earshot::Outcome& outcome : course.outcomes)
    list.element("li", outcome.text + " (" + title_on(db, List::topics, outcome.topic) + ")");
  list.close("ul");
  return list;
}

std::string leads_of(Database& db, const Course& course) {
  std::vector<std::string> names;
  for (const Person& person : store::all_people(db))
    if (store::does_hold(db, {"course", course.id, person.id}))
      names.push_back(person.name);
  return names.empty() ? "Nobody in particular" : list_of(names, "and");
}

std::string side_in_words(const std::string& side) {
  for (const NamedChoice& each : all_sides)
    if (each.name == side)
      return std::string(each.title);
  return side;
}

void what_is_known(Html& page, Database& db, const Course& course) {
  const auto change = std::vector<Link>{{"Change", course_path(course.id, "change"), "the course"}};
  std::vector<SummaryRow> rows{{"Code", course.code, change}};
  if (!course.level.empty())
    rows.push_back({"Level", title_on(db, List::levels, course.level)});
  rows.push_back({"Whose safeguarding it is", side_in_words(course.side)});
  rows.push_back({"Learning outcomes", outcomes_of(db, course)});
  rows.push_back({"Cost of a place", course.cost_pence ? courses::pounds(*course.cost_pence)
                                                       : std::string("Not said")});
  rows.push_back({"Led by", leads_of(db, course)});
  summary_list(page, rows);
}

constexpr int sessions_a_page = 25;

int page_asked(const Visit& visit, int of) {
  const std::string_view text = visit.query["page"];
  int page = 1;
  std::from_chars(text.data(), text.data() + text.size(), page);
  return std::clamp(page, 1, std::max(of, 1));
}

void its_sessions(Html& page, const Visit& visit, Site& site,
                  const courses::CourseFigures& figures) {
  const auto count = static_cast<int>(figures.sessions.size());
  const int of = (count + sessions_a_page - 1) / sessions_a_page;
  const int at = page_asked(visit, of);
  const int first = (at - 1) * sessions_a_page;
  const std::span all(figures.sessions);
  each_session(page, visit, site,
               all.subspan(static_cast<std::size_t>(first),
                           static_cast<std::size_t>(std::min(sessions_a_page, count - first))));
  pagination(page, {.path = course_path(figures.course.id), .at = at, .of = of});
}

}  // namespace

Outcome show_course(const Visit& visit, Site& site) {
  const auto course = course_of(visit, site);
  if (!course)
    return not_found(site);
  Sheet sheet{.title = course->title,
              .back = {"Back to courses", "/courses"},
              .done = course_done_words(visit),
              .wide = true};
  Html& page = sheet.inside;
  if (course->closed_on)
    inset(page, "It has not been held since " + long_text(*course->closed_on) + ".");
  else
    link_button(page, "Add a session", course_path(course->id, "session"));
  what_is_known(page, site.db(), *course);
  const auto figures = courses::figures_of_course(site.house.site, site.db(), *course, visit.now);
  all_sessions_together(page, visit, site, figures);
  if (!figures.sessions.empty()) {
    page.open("p");
    add_link(page, {"What people said of all sessions, and whether it lasted",
                    course_path(course->id, "results")});
    page.close("p");
  }
  its_sessions(page, visit, site, figures);
  const bool held = !course->closed_on;
  one_button_form(page, visit, course_path(course->id, "standing"),
                  held ? "Stop holding this course" : "Hold it again", "",
                  {{"do", held ? "close" : "reopen"}});
  return shown(visit, site, sheet);
}

Outcome change_course_standing(const Visit& visit, Site& site) {
  const auto course = course_of(visit, site);
  const bool closes = visit.form["do"] == "close";
  if (!course || (!closes && visit.form["do"] != "reopen"))
    return not_found(site);
  const std::string path = course_path(course->id);
  return {see_other(path + "?done=" + (closes ? "closed" : "reopened")),
          [visit, id = course->id, closes, path](Database& db) -> std::optional<Page> {
            Course wanted = store::find_course(db, id).value();
            if (wanted.closed_on.has_value() == closes)
              return see_other(path);  // somebody pressed it already
            wanted.closed_on = closes ? std::optional(visit.today) : std::nullopt;
            store::change_course(db, wanted);
            put_on_course_record(db, visit, closes ? "closed-course" : "reopened-course", id);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
