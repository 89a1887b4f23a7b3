// SPDX-License-Identifier: Apache-2.0
// Whether the database file is whole, for `earshot doctor`. Looks and changes nothing.
#pragma once

#include <string>
#include <vector>

#include "base/database.h"

namespace earshot::store {

struct Health {
  std::string engine;               // "SQLite 3.40.1"
  int version = 0;                  // of the tables
  int newest_version = 0;           // that this program knows
  std::vector<std::string> damage;  // sentences; none if all is well
};

Health examine(Database& database);

}  // namespace earshot::store
