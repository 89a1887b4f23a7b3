// SPDX-License-Identifier: Apache-2.0
// What the database remembers about itself by name: which link key its links were made with.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/database.h"

namespace earshot::store {

std::optional<std::string> find_note(Database& db, std::string_view name);
void forget_notes(Database& db);
void keep_note(Database& db, std::string_view name, std::string_view value);

}  // namespace earshot::store
