// SPDX-License-Identifier: Apache-2.0
// Cycles of the learning needs analysis. No two have a name or a day in common, and what is final stays.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/cycle.h"

namespace earshot::store {

std::vector<Cycle> all_cycles(Database& db);  // the latest first
std::optional<Cycle> find_cycle(Database& db, std::string_view id);
std::optional<Cycle> find_cycle_by_name(Database& db, std::string_view name);
std::optional<Cycle> cycle_of_day(Database& db, Day day);

// A draft. False if another has its name or one of its days.
bool add_cycle(Database& db, const Cycle& cycle);
// Over the edition that `cycle` says. False if it is another by now or was final, or as above.
bool change_cycle(Database& db, const Cycle& cycle);

}  // namespace earshot::store
