// SPDX-License-Identifier: Apache-2.0
// Signing in: the password first, then the code for those who have one. Whoever is wrong is not told
// whether there is such an account, nor is anybody who guesses too often told that they were right.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/database.h"
#include "base/secrets.h"
#include "staff/guesses.h"
#include "staff/sessions.h"

namespace earshot::staff {

// An e-mail address as accounts have it: without blanks around it, in small letters.
std::string sign_in_name(std::string_view typed);

// Whether it looks like an e-mail address at all.
bool is_email(std::string_view name);

// A password held against an account; takes its tenth of a second on any.
struct Tried {
  Guesser guesser;
  std::string person;  // empty if there is none
  std::string hash;    // of the password as it was then
  bool right = false;
};
Tried try_password(Database& db, const Key& key, std::string_view email, std::string_view password,
                   std::string_view from);

enum class Came {
  in,         // wherever they may go
  half_way,   // the code is asked for, or has to be set up
  wrong,      // and counted
  too_often,  // whatever they said
  stopped,    // no code of a telephone is taken any more
};
// Both inside a change: counting and telling are one.
Came come_in(Database& db, const Tried& tried, const Coming& coming);
Came give_code(Database& db, const Key& key, const Guesser& guesser, const Session& half,
               std::string_view code, const Coming& coming);

// Inside a change: signed in to the end, which is recorded.
Session start_whole_session(Database& db, const Coming& coming, std::string_view person);

// Whether somebody who is signed in gave their own password, for what only they should do. Inside a
// change; only `in`, `wrong` and `too_often`.
Came confirm(Database& db, const Tried& tried, Moment now);

}  // namespace earshot::staff
