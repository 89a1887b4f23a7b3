// SPDX-License-Identifier: Apache-2.0
// The partnership's lists with their history. Checks no wording: partnership/rules.h has, before.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/listed.h"

namespace earshot::store {

// As forms and surveys use them; without scales and choices, which stand in forms/shared.toml.
Lists find_lists(Database& db);

// As they stand now, closed ones too, each list in its order.
std::vector<Listed> find_listed(Database& db);
std::vector<Listed> find_listed(Database& db, List list);
std::optional<Listed> find_listed(Database& db, List list, std::string_view name);

// Puts a new one on its list; false if the name has been used before, ever.
bool add_listed(Database& db, const Listed& listed, int edition);
// Ends the wording that began with `wanted.since` and begins this one; false if that is no longer
// the one that holds.
bool change_listed(Database& db, const Listed& wanted, int edition);
// The two halves of it, for several that change at once: two may change titles round.
bool end_wording(Database& db, const Listed& listed, int edition);
void begin_wording(Database& db, const Listed& listed, int edition);
// Order is no wording: it has no history.
void place_listed(Database& db, const Listed& listed);

// What became of a list: a row for each wording that began or ended with an edition.
struct Revision {
  int edition = 0;
  Day made_on{};
  std::string name;
  std::optional<Listed> before;  // absent: it was new
  Listed after;
};
std::vector<Revision> find_revisions(Database& db, List list);  // latest first

}  // namespace earshot::store
