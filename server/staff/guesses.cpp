// SPDX-License-Identifier: Apache-2.0
#include "staff/guesses.h"

#include <algorithm>

#include "base/network.h"
#include "store/guesses.h"

namespace earshot::staff {

Guesser guesser(const Key& key, std::string_view email, std::string_view from) {
  return {.account = keyed_hash(key, "guesses at an account", email),
          .address =
              keyed_hash(key, "guesses from an address", from.empty() ? email : network_of(from))};
}

std::optional<Moment> paused_until(Database& db, const Guesser& guesser, Moment now) {
  const Moment after = now - guesses_count_for;
  std::optional<Moment> until;
  for (const auto& [whose, many] : {std::pair(&guesser.account, guesses_an_account),
                                    std::pair(&guesser.address, guesses_an_address)})
    if (const auto guess = store::find_guess(db, *whose, many, after, now))
      until = std::max(until.value_or(now), *guess + guesses_count_for);
  return until;
}

bool count_guess(Database& db, const Guesser& guesser, Moment now) {
  store::forget_guesses(db, now - guesses_count_for, now);
  store::add_guess(db, guesser.account, now);
  store::add_guess(db, guesser.address, now);
  return store::find_guess(db, guesser.account, guesses_an_account, now - guesses_count_for, now)
      .has_value();
}

}  // namespace earshot::staff
