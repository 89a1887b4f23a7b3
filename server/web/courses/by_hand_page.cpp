// SPDX-License-Identifier: Apache-2.0
// What somebody does to a stage of a session rather than wait: reminds now, asks today, closes early.
#include <algorithm>

#include "courses/by_hand.h"
#include "courses/stages.h"
#include "store/partnership.h"
#include "store/sessions_of_courses.h"
#include "web/components.h"
#include "web/courses/asking_part.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/forgotten.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

std::optional<courses::StageStanding> stage_of(const Visit& visit, Site& site,
                                               const CourseSession& session,
                                               std::string_view name) {
  for (auto& stage : courses::stages_of(site.db(), session, visit.now))
    if (stage.stage == name)
      return std::move(stage);
  return std::nullopt;
}

std::string done_path(const CourseSession& session, std::string_view what, std::size_t people) {
  return session_path(session.id) + "?done=" + std::string(what) +
         "&people=" + std::to_string(people);
}

// What one of the buttons needs, where letters go at all.
struct Pressed {
  SessionAndCourse at;
  std::string stage;
};
std::optional<Pressed> pressed(const Visit& visit, Site& site) {
  auto at = session_of(visit, site);
  const auto stage = at ? stage_of(visit, site, at->session, visit.form["stage"]) : std::nullopt;
  if (!stage)
    return std::nullopt;
  return Pressed{std::move(*at), stage->stage};
}

bool letters_stand_still(const Site& site, const CourseSession& session) {
  return !letters_go_out(site) || session.paused_on || session.cancelled_on;
}

}  // namespace

// Somebody may have answered, or pressed it too, since the page was made; then nothing is done, because
// what it says of how many would be wrong.
Outcome remind_now(const Visit& visit, Site& site) {
  const auto asked = pressed(visit, site);
  if (!asked)
    return not_found(site);
  const CourseSession& session = asked->at.session;
  if (letters_stand_still(site, session))
    return see_other(session_path(session.id));
  answers::Site& folders = site.house.site;
  auto seen = courses::to_remind(folders, site.db(), session, asked->stage);
  Page after = see_other(done_path(session, "reminded", seen.size()));
  return {std::move(after),
          [visit, &folders, id = session.id, stage = asked->stage,
           seen = std::move(seen)](Database& db) -> std::optional<Page> {
            const auto held = store::find_session_of_course(db, id).value();
            if (courses::to_remind(folders, db, held, stage) != seen)
              return see_other(session_path(id) + "?done=look-again");
            if (courses::remind_now(folders, db, held, stage) > 0)
              put_on_course_record(db, visit, "reminded-now", id);
            return std::nullopt;
          }};
}

Outcome bring_forward(const Visit& visit, Site& site) {
  const auto asked = pressed(visit, site);
  if (!asked)
    return not_found(site);
  const CourseSession& session = asked->at.session;
  if (letters_stand_still(site, session))
    return see_other(session_path(session.id));
  return {see_other(session_path(session.id) + "?done=brought-forward"),
          [visit, id = session.id, stage = asked->stage](Database& db) -> std::optional<Page> {
            const auto held = store::find_session_of_course(db, id).value();
            if (courses::bring_forward(db, held, stage, visit.now) > 0)
              put_on_course_record(db, visit, "moved-asking", id);
            return std::nullopt;
          }};
}

Outcome ask_close_stage(const Visit& visit, Site& site) {
  const auto at = session_of(visit, site);
  const auto stage = at ? stage_of(visit, site, at->session, visit.query["stage"]) : std::nullopt;
  if (!stage || !stage->open)
    return not_found(site);
  const AskingRules rules = store::find_partnership(site.db()).asking;
  Sheet sheet{.title = "Close early: " + courses::stage_in_words(stage->follow_up, rules) + " " +
                       at->course.title,
              .back = {"Back to the session", session_path(at->session.id)}};
  Html& page = sheet.inside;
  progress(page,
           std::to_string(stage->answered) + " of " + std::to_string(stage->asked) + " answered",
           stage->answered, stage->asked);
  page.element("p",
               "Whoever has not answered can't any more, and is not reminded. Results are drawn up "
               "at once, if there are enough answers.");
  if (stage->planned > 0)
    page.element("p", people_in_words(stage->planned) + (stage->planned == 1 ? " has" : " have") +
                          " not been asked yet. They still are on their day, and have their own "
                          "time to answer.");
  warning(page, "It can't be opened again.");
  one_button_form(page, visit, session_path(at->session.id, "close"), "Close it", "",
                  {{"stage", stage->stage}}, Weight::warning);
  return shown(visit, site, sheet);
}

Outcome close_stage(const Visit& visit, Site& site) {
  const auto asked = pressed(visit, site);
  if (!asked)
    return not_found(site);
  const std::string path = session_path(asked->at.session.id);
  return {see_other(path + "?done=closed-early"),
          [visit, path, id = asked->at.session.id, stage = asked->stage,
           &house = site.house](Database& db) -> std::optional<Page> {
            if (courses::close_stage(db, id, stage, visit.staff->person, visit.now) == 0)
              return see_other(path);  // its day came, or somebody pressed it already
            if (house.settle_soon)
              house.settle_soon();  // waits for this change, as every change does
            return std::nullopt;
          }};
}

}  // namespace earshot::web
