// SPDX-License-Identifier: Apache-2.0
#include "web/courses/asking_part.h"

#include <algorithm>

#include "base/text.h"
#include "courses/stages.h"
#include "store/partnership.h"
#include "web/forgotten.h"

namespace earshot::web {
namespace {

using courses::StageStanding;

std::string people(int count) {
  return count == 1 ? "1 person" : std::to_string(count) + " people";
}

// "12 people are asked on 14 January 2027."
std::string what_comes(const StageStanding& stage, Day today) {
  if (stage.planned == 0 || !stage.next_on)
    return "";
  const std::string verb = stage.planned == 1 ? " is asked" : " are asked";
  return people(stage.planned) + verb +
         (*stage.next_on == today ? " today." : " from " + long_text(*stage.next_on) + " on.");
}

std::vector<std::string> names_of(const StageStanding& stage, const courses::WholeRoll& roll) {
  std::vector<std::string> names;
  for (const Attendance& row : roll.people)
    if (std::ranges::find(stage.still_to_answer, row.id) != stage.still_to_answer.end())
      names.push_back(courses::called(row.who));
  return names;
}

void one_stage(Html& page, const Visit& visit, const StageStanding& stage, const AskingRules& rules,
               const CourseSession& session, const courses::WholeRoll& roll) {
  page.element("h3", courses::stage_in_words(stage.follow_up, rules));
  if (stage.asked > 0)
    progress(page,
             std::to_string(stage.answered) + " of " + std::to_string(stage.asked) + " answered",
             stage.answered, stage.asked);
  if (const std::string words = what_comes(stage, visit.today); !words.empty())
    page.element("p", words);
  if (const auto names = names_of(stage, roll); !names.empty())
    page.element("p", "Still to answer: " + list_of(names, "and") + ".");
  if (stage.reminded_on && !stage.still_to_answer.empty())
    page.element("p", "They are reminded from " + long_text(*stage.reminded_on) + " on.");
  if (stage.late > 0)
    page.element("p", "It is too late to ask " + people(stage.late) + " this.");
  if (stage.left_out > 0)
    page.element("p", people(stage.left_out) + (stage.left_out == 1 ? " is" : " are") +
                          " not asked: they did not want to be, or it was left out.");
  if (stage.planned > 0) {
    Html line;
    add_link(line, {"Change when they are asked",
                    session_path(session.id, "asking") + "?stage=" + stage.stage,
                    courses::stage_in_words(stage.follow_up, rules)});
    page.open("p").add(line).close("p");
  }
}

std::set<std::string> without_address(const courses::WholeRoll& roll) {
  std::set<std::string> them;
  for (const Attendance& row : roll.people)
    if (row.who.address.empty() && row_of(row.came).was_there)
      them.insert(row.id);
  return them;
}

}  // namespace

void no_letters_note(Html& page, const Site& site) {
  if (!letters_go_out(site))
    inset(page,
          "No mail server has been named yet, so nothing goes out. Whoever runs the server names "
          "one; what is due waits until then.");
}

void what_they_are_asked(Html& page, const Visit& visit, Site& site, const CourseSession& session,
                         const courses::WholeRoll& roll) {
  Database& db = site.db();
  const std::set<std::string> unreachable = without_address(roll);
  const auto stages = courses::stages_of(db, session, visit.now, unreachable);
  if (stages.empty() || session.cancelled_on)
    return;
  const AskingRules rules = store::find_partnership(db).asking;
  page.element("h2", "What they are asked");
  page.element("p", "You see who has answered, never what. Letters go by themselves.");
  no_letters_note(page, site);
  if (session.paused_on)
    inset(page, "Nothing has gone out since " + long_text(*session.paused_on) +
                    ", because somebody stopped the letters of this session.");
  if (const int count = static_cast<int>(unreachable.size()); count > 0)
    inset(page, people(count) + (count == 1 ? " has" : " have") +
                    " no email address here, and can't be asked.");
  for (const StageStanding& stage : stages)
    one_stage(page, visit, stage, rules, session, roll);
  const bool stopped = session.paused_on.has_value();
  one_button_form(page, visit, session_path(session.id, "letters"),
                  stopped ? "Let the letters go again" : "Stop the letters of this session", "",
                  {{"do", stopped ? "go-on" : "stop"}});
}

}  // namespace earshot::web
