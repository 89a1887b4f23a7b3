// SPDX-License-Identifier: Apache-2.0
// Other voices on the same course: somebody who has answered the first follow-up may say who their
// manager is, and that they may be called. It is kept with their attendance, sealed under the key of the session's people and gone
// with it, and never with an answer.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "courses/roll.h"
#include "model/other_voice.h"
#include "store/askings.h"
#include "store/other_voices.h"

namespace earshot::courses {

// At the first stage that comes months after, until the session's stages have ended. Whether they have
// answered it, the page asks.
enum class MaySay { never, now, said_before, too_late };
MaySay may_say(Database& db, const store::Asking& asking, std::string_view voice, Day today);

// In one size, whoever it is. Throws if it is too long.
std::string seal_voice(const Roll& roll, std::string_view voice, const Reached& reached);
std::optional<Reached> open_voice(const Roll& roll, const store::KeptVoice& kept,
                                  std::string_view voice);
std::optional<Reached> find_manager(answers::Site& site, const store::KeptVoice& kept);

struct ManagersStanding {
  int to_ask = 0;
  int asked = 0;
  int answered = 0;
};
ManagersStanding managers_of(Database& db, const CourseSession& session, Day today);
// They were named, nobody has asked them, and it is not too late.
bool is_to_be_asked(const store::KeptVoice& kept, const CourseSession& session,
                    const AskingRules& rules, Day today);

struct ToCall {
  std::string attendance;
  Reached reached;
};
struct Calls {
  std::vector<ToCall> to_call;
  std::map<Day, int> called_on;  // how many people
};
Calls calls_of(answers::Site& site, Database& db, std::string_view session);

// What whoever had the letter says. False: there was nothing to change.
bool ask_manager_no_more(Database& db, std::string_view attendance);
bool manager_was_somebody_else(Database& db, std::string_view attendance);

}  // namespace earshot::courses
