// SPDX-License-Identifier: Apache-2.0
// What each person is asked of a session, once a stage, and the letters that ask them. When a stage is
// due is not kept: courses/clock.h works it out from the day somebody was last there.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/attendance.h"

namespace earshot::store {

enum class AskingStands { planned, asked, skipped, late, refused, withdrawn };
std::string_view name_of(AskingStands stands);

struct Asking {
  std::string attendance;
  std::string session;
  std::string stage;
  std::string form;
  AskingStands stands = AskingStands::planned;
  std::optional<Day> not_before;
  std::string invitation;  // 8 bytes; empty: none (yet), or it was forgotten
  std::string survey;      // of that invitation
  bool answered = false;
  std::optional<Day> asked_on;
  int reminders = 0;
  std::optional<Day> reminded_on;
  // Of the attendance.
  Came came = Came::booked;
  std::optional<Day> on;
  std::string agency;
  bool may_come_again = false;  // signed in on `on`, and the session has days to come after it
};

// Once a stage: what stands there already stays.
void plan_asking(Database& db, std::string_view attendance, std::string_view stage,
                 std::string_view form);
// Planned ones, and asked ones that are not answered, of sessions that are neither cancelled nor paused.
std::vector<Asking> open_askings(Database& db);
std::vector<Asking> askings_of_session(Database& db, std::string_view session);
std::vector<Asking> askings_of(Database& db, std::string_view attendance);
// Whose invitation it is.
std::optional<Asking> find_asking_invited(Database& db, std::string_view invitation);

// planned → asked, with the invitation. False if it is planned no more: another process was quicker.
bool mark_asked(Database& db, std::string_view attendance, std::string_view stage,
                std::string_view invitation, Day today);
// False unless it was asked, has had `reminders` of them, and is not answered.
bool mark_reminded(Database& db, std::string_view attendance, std::string_view stage, int reminders,
                   Day today);
// From `planned`, or from `asked` where it is taken back. False if it stood elsewhere.
bool let_asking_stand(Database& db, std::string_view attendance, std::string_view stage,
                      AskingStands from, AskingStands to);
// To another attendance, which has none at that stage, with the letters that asked it.
void move_asking(Database& db, std::string_view attendance, std::string_view stage,
                 std::string_view to);
void delete_asking(Database& db, std::string_view attendance, std::string_view stage);
// The stages that anybody has been planned to be asked at: "after", "3m".
std::vector<std::string> all_stages(Database& db);
bool ask_not_before(Database& db, std::string_view attendance, std::string_view stage,
                    std::optional<Day> day);

struct CourseSurvey {
  std::string survey;
  std::string session;
  std::string stage;
};
void add_course_survey(Database& db, const CourseSurvey& survey);
std::vector<CourseSurvey> surveys_of_session(Database& db, std::string_view session);
// How many answered at each stage of a session by links that have had their time: by whom is not
// known any more.
std::map<std::string, int> forgotten_answers(Database& db, std::string_view session);
// The last day on which what joins the answers to them is needed.
std::optional<Day> joined_until(Database& db, std::string_view session);
std::optional<CourseSurvey> find_course_survey(Database& db, std::string_view survey);

// One letter to one person, with what it asks for.
struct AskingLine {
  std::string attendance;
  std::string stage;
  int number = 0;  // 0, then of the reminder
};
struct AskingLetter {
  std::string id;
  std::string person;  // 16 bytes
  Day made_on{};
  bool reminder = false;
  std::vector<AskingLine> lines;
};
void add_asking_letter(Database& db, const AskingLetter& letter);
std::optional<AskingLetter> find_asking_letter(Database& db, std::string_view id);
// What was asked in letters none of which arrived, as far as letters are still known.
struct Undelivered {
  std::string attendance;
  std::string stage;
  bool operator==(const Undelivered&) const = default;
};
std::vector<Undelivered> undelivered_askings(Database& db, std::string_view session);
// How often they were asked since then; reminders are not counted.
int asking_letters_since(Database& db, std::string_view person, Day since);
int forget_asking_letters_before(Database& db, Day day);

}  // namespace earshot::store
