// SPDX-License-Identifier: Apache-2.0
// Legal holds. One is put and lifted, never changed; once lifted it stays as long as the record.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/hold.h"

namespace earshot::store {

// Of `hold`: id, kind or survey, reason, put_on and put_by.
void add_hold(Database& db, const Hold& hold);
// False if there is none of that id that stands.
bool lift_hold(Database& db, std::string_view id, std::string_view because, Day today,
               std::string_view who);

std::optional<Hold> find_hold(Database& db, std::string_view id);
std::vector<Hold> standing_holds(Database& db);  // oldest first
std::vector<Hold> lifted_holds(Database& db);    // the latest lifted first
bool kind_is_held(Database& db, std::string_view kind);

}  // namespace earshot::store
