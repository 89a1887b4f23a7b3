// SPDX-License-Identifier: Apache-2.0
#include "courses/by_hand.h"

#include <algorithm>
#include <ranges>

#include "answers/settle.h"
#include "courses/asking_letters.h"
#include "courses/roll.h"
#include "courses/stages.h"
#include "store/askings.h"
#include "store/surveys.h"

namespace earshot::courses {
namespace {

using store::Asking;
using store::AskingStands;

std::vector<Asking> askings_at(Database& db, std::string_view session, std::string_view stage) {
  auto askings = store::askings_of_session(db, session);
  std::erase_if(askings, [&](const Asking& asking) { return asking.stage != stage; });
  return askings;
}

struct ToRemind {
  Asking asking;
  std::string person;  // as letters know them
};

std::vector<ToRemind> find_to_remind(answers::Site& site, Database& db,
                                     const CourseSession& session, std::string_view stage) {
  Look look(db, site.clock());
  std::vector<ToRemind> found;
  const auto roll = find_roll(site, session.id);
  if (!roll || session.cancelled_on || session.paused_on)
    return found;
  const AddressedPeople people(site);
  for (Asking& asking : askings_at(db, session.id, stage)) {
    if (!look.may_be_reminded(asking, session))
      continue;
    if (auto person = people.find(db, *roll, asking.attendance))
      found.push_back({std::move(asking), std::move(*person)});
  }
  return found;
}

}  // namespace

int ask_stage_on(Database& db, std::string_view session, std::string_view stage,
                 std::optional<Day> day) {
  int count = 0;
  for (const Asking& asking : askings_at(db, session, stage))
    if (store::ask_not_before(db, asking.attendance, stage, day))
      ++count;
  return count;
}

int skip_stage(Database& db, std::string_view session, std::string_view stage) {
  int count = 0;
  for (const Asking& asking : askings_at(db, session, stage))
    if (store::let_asking_stand(db, asking.attendance, stage, AskingStands::planned,
                                AskingStands::skipped))
      ++count;
  return count;
}

int bring_forward(Database& db, const CourseSession& session, std::string_view stage, Moment now) {
  int count = 0;
  for (const StageStanding& standing : stages_of(db, session, now))
    for (const std::string& attendance : standing.to_bring_forward)
      if (standing.stage == stage && store::ask_not_before(db, attendance, stage, london_day(now)))
        ++count;
  return count;
}

std::vector<std::string> to_remind(answers::Site& site, Database& db, const CourseSession& session,
                                   std::string_view stage) {
  std::vector<std::string> attendances;
  for (ToRemind& each : find_to_remind(site, db, session, stage))
    attendances.push_back(std::move(each.asking.attendance));
  return attendances;
}

int remind_now(answers::Site& site, Database& db, const CourseSession& session,
               std::string_view stage) {
  const Moment now = site.clock();
  int count = 0;
  for (const ToRemind& each : find_to_remind(site, db, session, stage)) {
    const Asking& asking = each.asking;
    if (!store::mark_reminded(db, asking.attendance, stage, asking.reminders, london_day(now)))
      continue;
    store::AskingLetter letter = letter_to(each.person, london_day(now));
    letter.reminder = true;
    letter.lines.push_back({asking.attendance, asking.stage, asking.reminders + 1});
    count += send(db, letter, now);
  }
  return count;
}

int close_stage(Database& db, std::string_view session, std::string_view stage,
                std::string_view who, Moment now) {
  int count = 0;
  for (const store::CourseSurvey& row : store::surveys_of_session(db, session))
    if (row.stage == stage && answers::close_and_record(db, row.survey, who, now))
      ++count;
  return count;
}

}  // namespace earshot::courses
