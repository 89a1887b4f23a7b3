// SPDX-License-Identifier: Apache-2.0
// When the people of a session are asked: stopped, put on another day, or left out; and what goes out in
// the coming weeks.
#include <algorithm>

#include "courses/by_hand.h"
#include "courses/stages.h"
#include "store/courses.h"
#include "store/partnership.h"
#include "store/sessions_of_courses.h"
#include "web/components.h"
#include "web/courses/asking_part.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

constexpr std::chrono::days coming_weeks{8 * 7};

std::optional<courses::StageStanding> stage_of(const Visit& visit, Site& site,
                                               const CourseSession& session,
                                               std::string_view name) {
  for (auto& stage : courses::stages_of(site.db(), session, visit.now))
    if (stage.stage == name && stage.planned > 0)
      return std::move(stage);
  return std::nullopt;
}

Page form_page(const Visit& visit, Site& site, const SessionAndCourse& at,
               const courses::StageStanding& stage, const Filled& filled) {
  const AskingRules rules = store::find_partnership(site.db()).asking;
  const std::string usual =
      stage.next_on ? "From " + long_text(*stage.next_on) + " on, as it stands now" : "";
  Sheet sheet{.title = courses::stage_in_words(stage.follow_up, rules) + " " + at.course.title +
                       ": when are they asked?",
              .problems = filled.problems,
              .back = {"Back to the session", session_path(at.session.id)}};
  Html& page = sheet.inside;
  open_form(page, visit, session_path(at.session.id, "asking"));
  hidden(page, "stage", stage.stage);
  radios(page, filled,
         {.name = "when",
          .legend = "For whoever has not been asked yet",
          .choices = {{"usual", "On the usual day", usual},
                      {"day", "From another day on", "Say below which"},
                      {"never", "Not at all", "Whoever has been asked may still answer"}}});
  day_field(page, filled, "day", "Which day? (if it is another)");
  button(page, "Save");
  page.close("form");
  return shown(visit, site, sheet);
}

}  // namespace

Outcome ask_asking(const Visit& visit, Site& site) {
  const auto at = session_of(visit, site);
  const auto stage = at ? stage_of(visit, site, at->session, visit.query["stage"]) : std::nullopt;
  if (!stage)
    return not_found(site);
  Filled filled;
  filled.values.add("when", "usual");
  return form_page(visit, site, *at, *stage, filled);
}

Outcome take_asking(const Visit& visit, Site& site) {
  const auto at = session_of(visit, site);
  const auto stage = at ? stage_of(visit, site, at->session, visit.form["stage"]) : std::nullopt;
  if (!stage)
    return not_found(site);
  const std::string_view when = visit.form["when"];
  const auto day = day_typed(visit.form, "day");
  Problems problems;
  if (when != "usual" && when != "day" && when != "never")
    problems.push_back(problem_at("when", "Choose when they are asked"));
  if (when == "day" && (!day || *day < visit.today))
    problems.push_back(problem_at("day", "Write a day that is not past, such as 14 10 2026"));
  if (!problems.empty())
    return form_page(visit, site, *at, *stage, {visit.form, std::move(problems)});
  return {see_other(session_path(at->session.id) + "?done=asking"),
          [visit, session = at->session.id, name = stage->stage, never = when == "never",
           day = when == "day" ? day : std::nullopt](Database& db) -> std::optional<Page> {
            if (never)
              courses::skip_stage(db, session, name);
            else
              courses::ask_stage_on(db, session, name, day);
            put_on_course_record(db, visit, never ? "skipped-asking" : "moved-asking", session);
            return std::nullopt;
          }};
}

Outcome change_letters(const Visit& visit, Site& site) {
  const auto at = session_of(visit, site);
  const bool stops = visit.form["do"] == "stop";
  if (!at || (!stops && visit.form["do"] != "go-on"))
    return not_found(site);
  return {
      see_other(session_path(at->session.id) + "?done=" + (stops ? "stopped" : "going-on")),
      [visit, session = at->session.id, stops](Database& db) -> std::optional<Page> {
        if (store::pause_letters(db, session, stops ? std::optional(visit.today) : std::nullopt))
          put_on_course_record(db, visit, stops ? "stopped-letters" : "let-letters-go", session);
        return std::nullopt;
      }};
}

Outcome show_coming(const Visit& visit, Site& site) {
  Sheet sheet{.title = "What goes out next", .back = {"Back to courses", "/courses"}, .wide = true};
  Html& page = sheet.inside;
  page.element("p",
               "Letters about courses in the coming eight weeks, as things stand today. They go by "
               "themselves. When somebody is written to too often within a month, the later letter "
               "waits.");
  no_letters_note(page, site);
  const AskingRules rules = store::find_partnership(site.db()).asking;
  Table rows{.id = "coming",
             .caption = "By day",
             .columns = {{"From"}, {"Course"}, {"What is asked"}, {"People", true}},
             .if_empty = "Nothing goes out in the coming eight weeks."};
  for (const courses::Coming& row :
       courses::coming_until(site.db(), visit.today + coming_weeks, visit.now)) {
    const auto session = store::find_session_of_course(site.db(), row.session).value();
    if (!may_see_course(site.db(), visit, session.course))
      continue;
    const auto course = store::find_course(site.db(), session.course).value();
    Html link;
    add_link(link, {course.title + ", " + days_in_words(session), session_path(session.id)});
    rows.rows.push_back({long_text(row.on), std::move(link),
                         courses::stage_in_words(row.follow_up, rules),
                         std::to_string(row.people)});
  }
  table(page, rows);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
