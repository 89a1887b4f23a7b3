// SPDX-License-Identifier: Apache-2.0
// How far a session's people are, stage by stage: who was asked, who answered, who still may, and what
// comes on which day. Counts and names; never an answer.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "answers/site.h"
#include "courses/look.h"
#include "model/course.h"

namespace earshot::courses {

struct StageStanding {
  std::string stage;
  std::optional<std::size_t> follow_up;  // absent: right after the session
  int planned = 0;
  int asked = 0;
  int answered = 0;
  int late = 0;
  int want_no_more = 0;                       // of those asked: not answered, no more letters
  int left_out = 0;                           // skipped, refused before, or taken back
  bool open = false;                          // some of those who were asked may still answer
  std::optional<Day> next_on;                 // when the next of them are asked
  std::optional<Day> reminded_on;             // or reminded
  std::vector<std::string> still_to_answer;   // attendances, while they may
  std::vector<std::string> to_remind;         // of those, whom a letter may remind today
  std::vector<std::string> to_bring_forward;  // who is to be asked later, and could be today
  std::vector<std::string> undelivered;       // whom no letter reached, as far as is still known
};
// `unreachable`: attendances of people without an address, whom nobody will ask.
std::vector<StageStanding> stages_of(Database& db, const CourseSession& session, Moment now,
                                     const std::set<std::string>& unreachable = {});
// The same of those alone whose day it was then, where a session goes on at any time.
struct Period {
  Day from{};
  Day until{};
  bool has(Day day) const { return from <= day && day <= until; }
};
std::vector<StageStanding> stages_of(Database& db, Look& look, const CourseSession& session,
                                     const std::set<std::string>& unreachable,
                                     const std::optional<Period>& completed = {});

// "Right after", "3 months after"
std::string stage_in_words(std::optional<std::size_t> follow_up, const AskingRules& rules);

// What goes out from today until a day, by day and session; of sessions that are not paused.
struct Coming {
  Day on{};
  std::string session;
  std::string stage;
  std::optional<std::size_t> follow_up;
  int people = 0;
};
std::vector<Coming> coming_until(Database& db, Day until, Moment now);

}  // namespace earshot::courses
