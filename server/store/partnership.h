// SPDX-License-Identifier: Apache-2.0
// What the partnership says of itself, by the names of model/partnership_keys.h. Checks no value:
// partnership/rules.h has, before.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/database.h"
#include "model/partnership.h"

namespace earshot::store {

// One statement.
Particulars find_partnership(Database& db);
SaidSettings find_settings(Database& db);
// What has been said of one; cheap enough for every page.
std::optional<std::string> find_setting(Database& db, std::string_view name);
void keep_setting(Database& db, std::string_view name, std::string_view value);

}  // namespace earshot::store
