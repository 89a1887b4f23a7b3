// SPDX-License-Identifier: Apache-2.0
// Where a letter about a course leads whoever wants no more of them, or had one that was not for them. A
// mail program may send the same with one press. Opening the page changes nothing.
#include <algorithm>

#include "answers/links.h"
#include "courses/what_follows.h"
#include "store/askings.h"
#include "store/attendances.h"
#include "store/courses.h"
#include "store/sessions_of_courses.h"
#include "web/answering/ends.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/courses/manager_letters.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

struct AboutWhat {
  std::string attendance;
  std::string course;  // as people know it
  std::string days;
  bool stops = false;  // nothing is to come
};

bool is_to_come(const store::Asking& asking) {
  return !asking.answered && (asking.stands == store::AskingStands::planned ||
                              asking.stands == store::AskingStands::asked);
}

std::vector<AboutWhat> about_what(Database& db, const store::AskingLetter& letter) {
  std::vector<AboutWhat> all;
  for (const store::AskingLine& line : letter.lines) {
    const auto attendance = store::find_attendance(db, line.attendance);
    if (!attendance || std::ranges::find(all, line.attendance, &AboutWhat::attendance) != all.end())
      continue;
    const auto session = store::find_session_of_course(db, attendance->session).value();
    all.push_back(
        {.attendance = line.attendance,
         .course = store::find_course(db, session.course).value().title,
         .days = days_in_words(session),
         .stops = std::ranges::none_of(store::askings_of(db, line.attendance), is_to_come)});
  }
  return all;
}

std::optional<store::AskingLetter> letter_of(const Visit& visit, Site& site) {
  const auto id = answers::read_no_more(site.house.desk.link_key(), visit.variable);
  return id ? store::find_asking_letter(site.db(), *id) : std::nullopt;
}

Page page_of(const Visit& visit, Site& site, const std::vector<AboutWhat>& all) {
  Sheet sheet{.title = "Letters about a course", .inside = {}};
  Html& page = sheet.inside;
  const bool over = std::ranges::all_of(all, &AboutWhat::stops);
  page.element("p", over ? "You get no more letters about this."
                         : "You had a letter because you are on the list of people who attended. "
                           "Letters ask how it was, and months later whether you use it.");
  for (const AboutWhat& each : all) {
    const std::string name = each.course + ", " + each.days;
    page.element("h2", name);
    if (each.stops)
      page.element("p", "Nothing more will be asked of you about it.");
    else
      one_button_form(page, visit, visit.path, "Do not ask me about this course again", name,
                      {{"stop", each.attendance}});
  }
  if (!over) {
    page.element("h2", "Was it not meant for you?");
    page.element("p",
                 "If you were not there, the letter reached the wrong person. Its links then stop, "
                 "and nothing more is sent to you about it.");
    one_button_form(page, visit, visit.path, "It was not meant for me", "", {{"not", "me"}});
  }
  return shown(visit, site, sheet);
}

}  // namespace

Outcome ask_no_more_letters(const Visit& visit, Site& site) {
  if (auto of_manager = ask_no_more_of_manager(visit, site))
    return std::move(*of_manager);
  const auto letter = letter_of(visit, site);
  const auto all = letter ? about_what(site.db(), *letter) : std::vector<AboutWhat>();
  return all.empty() ? link_is_gone(visit, site) : page_of(visit, site, all);
}

Outcome take_no_more_letters(const Visit& visit, Site& site) {
  if (auto of_manager = take_no_more_of_manager(visit, site))
    return std::move(*of_manager);
  const auto letter = letter_of(visit, site);
  const auto all = letter ? about_what(site.db(), *letter) : std::vector<AboutWhat>();
  if (all.empty())
    return link_is_gone(visit, site);
  const bool somebody_else = visit.form["not"] == "me";
  const bool all_of_it = somebody_else || visit.form["List-Unsubscribe"] == "One-Click";
  std::vector<std::string> which;
  for (const AboutWhat& each : all)
    if (all_of_it || visit.form["stop"] == each.attendance)
      which.push_back(each.attendance);
  return {see_other(visit.path), [which, somebody_else](Database& db) -> std::optional<Page> {
            for (const std::string& attendance : which)
              somebody_else ? courses::was_somebody_else(db, attendance)
                            : courses::ask_no_more(db, attendance);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
