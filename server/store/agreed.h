// SPDX-License-Identifier: Apache-2.0
// What was agreed about topics: added, never changed but for words that named somebody. Whether the cycle is still a draft, and which of two people was quicker,
// is decided in the statement.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/agreed.h"

namespace earshot::store {

// By topic, and of each the first first.
std::vector<AgreedPriority> agreed_in_cycle(Database& db, std::string_view cycle);
// False if it is not the next edition, or the cycle is no draft any more.
bool add_agreed(Database& db, const AgreedPriority& agreed);

// Of all editions of what was agreed about a topic in a cycle: reason and commentary. How many editions.
std::int64_t remove_words_of_agreed(Database& db, std::string_view cycle, std::string_view topic);

}  // namespace earshot::store
