// SPDX-License-Identifier: Apache-2.0
// Brings a database's tables up to date: forward only, all steps in one transaction, after a copy of
// the file. Refuses a database that a newer program has already changed.
#pragma once

#include <span>
#include <string_view>

#include "base/database.h"

namespace earshot {

struct Migration {
  int version;           // 1, 2, 3 ... without a gap
  std::string_view sql;  // statements; published ones never change
};

// Two processes may call this at once. Throws std::runtime_error with a sentence for whoever runs
// the server if the database is newer than `steps`; then, and if a step fails, nothing has changed.
void migrate(Database& database, const fs::path& file, std::span<const Migration> steps);

// 0 before the first migration.
int schema_version(Database& database);

// Where migrate leaves the copy of a file that was at that version.
fs::path copy_before_migration(const fs::path& file, int version);

}  // namespace earshot
