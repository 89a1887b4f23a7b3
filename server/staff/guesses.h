// SPDX-License-Identifier: Apache-2.0
// How often somebody may guess: ten wrong passwords or codes in five minutes for one account, whether
// or not there is such an account, and fifty from one place on the net. A session that is open is
// never touched, so nobody can be shut out of what they are doing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/database.h"
#include "base/secrets.h"

namespace earshot::staff {

inline constexpr int guesses_an_account = 10;
inline constexpr int guesses_an_address = 50;
inline constexpr std::chrono::minutes guesses_count_for{5};

// Whom and from where; both only as keyed hashes.
struct Guesser {
  std::string account;
  std::string address;
};
Guesser guesser(const Key& key, std::string_view email, std::string_view from);

// Until when nothing more is taken, if there were too many.
std::optional<Moment> paused_until(Database& db, const Guesser& guesser, Moment now);

// Inside the change that tells somebody they were wrong. True if that was the account's last guess
// for now.
bool count_guess(Database& db, const Guesser& guesser, Moment now);

}  // namespace earshot::staff
