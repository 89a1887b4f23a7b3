// SPDX-License-Identifier: Apache-2.0
// What the group agreed about a topic, as it was typed, and noted with its entry in the staff record. It stands beside the
// score and never over it.
#pragma once

#include <optional>
#include <string>

#include "base/database.h"
#include "base/problems.h"
#include "model/agreed.h"
#include "model/cycle.h"
#include "needs/cycle_steps.h"

namespace earshot::needs {

inline constexpr std::size_t longest_agreed_reason = 500;  // letters
inline constexpr std::size_t longest_commentary = 2'000;

struct TypedAgreed {
  std::string level;  // its name
  std::string reason;
  std::optional<Day> agreed_on;
  std::string commentary;
};
// Its fields are "level", "reason", "agreed_on" and "commentary".
Problems wrong_agreed(const TypedAgreed& typed, const Cycle& cycle, Day today);
// Of what has nothing wrong; about which topic, who notes it and over which edition is the caller's.
AgreedPriority agreed_from(const TypedAgreed& typed);

// Inside a change. False, with nothing done, if somebody was quicker or the cycle is no draft any more.
bool note_agreed(Database& db, const AgreedPriority& agreed);

// Reason and commentary of every edition, because they name somebody; whatever the cycle's state. False: there is none.
bool delete_agreed_words(Database& db, const std::string& cycle, std::string_view topic,
                         const Doer& doer);

}  // namespace earshot::needs
