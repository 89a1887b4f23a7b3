// SPDX-License-Identifier: Apache-2.0
// Links that work once, found by the hash of the secret in them.
#pragma once

#include <optional>
#include <string_view>

#include "base/database.h"
#include "model/person.h"

namespace earshot::store {

// In place of every other of the same person (or for the first account).
void add_link(Database& db, std::string_view hash, const OneTimeLink& link);
std::optional<OneTimeLink> find_link(Database& db, std::string_view hash, Moment now);
// The link, which is spent now; nothing if it was before. Two tabs can't both have it.
std::optional<OneTimeLink> take_link(Database& db, std::string_view hash, Moment now);
std::optional<OneTimeLink> link_of(Database& db, std::string_view person);  // may have ended
void forget_links(Database& db, std::string_view person);
void forget_all_links(Database& db);

}  // namespace earshot::store
