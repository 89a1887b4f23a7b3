// SPDX-License-Identifier: Apache-2.0
// The second step of signing in: a code from an authenticator app, or one of ten recovery codes, each
// once. The secret is sealed under the staff key; without that key it must be set up again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/site.h"
#include "base/database.h"
#include "base/secrets.h"
#include "staff/sessions.h"

namespace earshot::staff {

// Of this database, in the key folder: seals second steps, hashes what people guess. Not to be asked
// for inside a change.
Key staff_key(answers::Site& site);
inline constexpr std::string_view staff_key_name = "staff";

// The secret somebody would share with their telephone if they set it up in this session: the same
// however often the page is shown, another once it has been set up.
std::string secret_to_set_up(Database& db, const Key& key, std::string_view person,
                             std::string_view session);

struct ToSetUp {
  std::string person;
  std::string secret;
  std::optional<std::string> before;  // what they had, sealed, when the secret was made
};
enum class SetUp {
  done,
  wrong,  // not the code of the secret now
  late,   // their session has ended, they have left, or somebody was quicker
};
// Inside a change, in the session whose cookie `coming` has.
SetUp set_up_second_step(Database& db, const Key& key, const ToSetUp& wanted, std::string_view code,
                         const Coming& coming);
// Without asking for a code. False if they have left or somebody was quicker.
bool keep_second_step(Database& db, const Key& key, const ToSetUp& wanted, std::int64_t step);

// For showing once: kept by the change that goes with the page.
std::vector<std::string> new_recovery_codes();  // "k7mx-9wqp-4rtd"
void keep_recovery_codes(Database& db, const Key& key, std::string_view person,
                         const std::vector<std::string>& codes);

// So many wrong codes since they last signed in, and no code of a telephone is taken any more: a
// recovery code or a link is. Otherwise who knows the password could go on guessing for months.
inline constexpr int most_wrong_codes = 20;
enum class Code { wrong, telephone, recovery, stopped };
// Inside a change: a code counts once.
Code use_code(Database& db, const Key& key, std::string_view person, std::string_view typed,
              Moment now);

}  // namespace earshot::staff
