// SPDX-License-Identifier: Apache-2.0
#include "web/courses/asking_part.h"

#include <algorithm>

#include "base/text.h"
#include "courses/asking_letters.h"
#include "courses/stages.h"
#include "store/partnership.h"
#include "web/forgotten.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

using courses::StageStanding;

// What a stage is shown with.
struct Beside {
  const Visit& visit;
  const CourseSession& session;
  const courses::WholeRoll& roll;
  bool letters_go = false;  // there is a mail server, and nobody has stopped them
};

std::string names_of(const std::vector<std::string>& attendances, const courses::WholeRoll& roll) {
  std::vector<std::string> names;
  for (const Attendance& row : roll.people)
    if (std::ranges::find(attendances, row.id) != attendances.end())
      names.push_back(courses::called(row.who));
  return list_of(names, "and");
}

// "Letters reached 10 of the 12 who were asked, and not Tom Okafor and Ella Marsh."
void who_was_not_reached(Html& page, const StageStanding& stage, const courses::WholeRoll& roll) {
  if (stage.undelivered.empty())
    return;
  const int reached = stage.asked - static_cast<int>(stage.undelivered.size());
  const std::string names = names_of(stage.undelivered, roll);
  page.element("p", "Letters could be delivered to " + std::to_string(reached) + " of " +
                        std::to_string(stage.asked) +
                        (names.empty() ? "." : ", and not to " + names + "."));
}

void who_has_to_answer(Html& page, const StageStanding& stage, const courses::WholeRoll& roll) {
  if (const std::string names = names_of(stage.still_to_answer, roll); !names.empty())
    page.element("p", "Still to answer: " + names + ".");
  if (stage.reminded_on && !stage.still_to_answer.empty())
    page.element("p", "They are reminded from " + long_text(*stage.reminded_on) + " on.");
}

void who_is_not_asked(Html& page, const StageStanding& stage) {
  if (stage.late > 0)
    page.element("p", "It is too late to ask " + people_in_words(stage.late) + " this.");
  if (stage.want_no_more > 0)
    page.element("p", people_in_words(stage.want_no_more) +
                          (stage.want_no_more == 1 ? " wants" : " want") +
                          " no more letters about it, and may still answer.");
  if (stage.left_out > 0)
    page.element("p", people_in_words(stage.left_out) + (stage.left_out == 1 ? " is" : " are") +
                          " not asked: they did not want to be, or it was left out.");
}

void what_can_be_done(Html& page, const StageStanding& stage, const std::string& title,
                      const Beside& beside) {
  const auto path = [&](std::string_view rest) { return session_path(beside.session.id, rest); };
  const std::string query = "?stage=" + stage.stage;
  const auto leads = [&](const Link& link) {
    page.open("p");
    add_link(page, link);
    page.close("p");
  };
  if (stage.planned > 0)
    leads({"Change when they are asked", path("asking") + query, title});
  if (stage.open)
    leads({"Close early", path("close") + query, title});
  const bool reminds = beside.letters_go && !stage.to_remind.empty();
  const bool forward = beside.letters_go && !stage.to_bring_forward.empty();
  if (!reminds && !forward)
    return;
  open_buttons(page);
  if (reminds)
    one_button_form(page, beside.visit, path("remind"), "Remind them now", title,
                    {{"stage", stage.stage}});
  if (forward)
    one_button_form(page, beside.visit, path("bring-forward"), "Ask them today", title,
                    {{"stage", stage.stage}});
  page.close("div");
}

void one_stage(Html& page, const StageStanding& stage, const AskingRules& rules,
               const Beside& beside) {
  const std::string title = courses::stage_in_words(stage.follow_up, rules);
  page.element("h3", title);
  if (stage.asked > 0)
    progress(page,
             std::to_string(stage.answered) + " of " + std::to_string(stage.asked) + " answered",
             stage.answered, stage.asked);
  who_was_not_reached(page, stage, beside.roll);
  if (const std::string words = what_comes(stage.planned, stage.next_on, beside.visit.today);
      !words.empty())
    page.element("p", words);
  who_has_to_answer(page, stage, beside.roll);
  who_is_not_asked(page, stage);
  what_can_be_done(page, stage, title, beside);
}

std::set<std::string> without_address(const courses::WholeRoll& roll) {
  std::set<std::string> them;
  for (const Attendance& row : roll.people)
    if (row.who.address.empty() && row_of(row.came).was_there)
      them.insert(row.id);
  return them;
}

}  // namespace

std::string people_in_words(int count) {
  return count == 1 ? "1 person" : std::to_string(count) + " people";
}

std::string what_comes(int planned, const std::optional<Day>& next_on, Day today) {
  if (planned == 0 || !next_on)
    return "";
  const std::string verb = planned == 1 ? " is asked" : " are asked";
  return people_in_words(planned) + verb +
         (*next_on == today ? " today." : " from " + long_text(*next_on) + " on.");
}

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
    inset(page, people_in_words(count) + (count == 1 ? " has" : " have") +
                    " no email address here, and can't be asked.");
  const Beside beside{.visit = visit,
                      .session = session,
                      .roll = roll,
                      .letters_go = letters_go_out(site) && !session.paused_on};
  const bool more_to_come =
      std::ranges::any_of(stages, [](const StageStanding& stage) { return stage.planned > 0; });
  if (const int waiting =
          more_to_come ? courses::how_many_have_had_enough(site.house.site, db, roll, rules) : 0;
      waiting > 0)
    page.element("p",
                 people_in_words(waiting) + " had " +
                     count_of(static_cast<std::size_t>(rules.most_a_month), "letter", "letters") +
                     " within a month, which is the most. What is due to " +
                     (waiting == 1 ? "them" : "these") + " waits until a month has passed.");
  for (const StageStanding& stage : stages)
    one_stage(page, stage, rules, beside);
  const bool stopped = session.paused_on.has_value();
  one_button_form(page, visit, session_path(session.id, "letters"),
                  stopped ? "Let the letters go again" : "Stop the letters of this session", "",
                  {{"do", stopped ? "go-on" : "stop"}});
}

}  // namespace earshot::web
