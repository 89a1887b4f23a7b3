// SPDX-License-Identifier: Apache-2.0
// Whether the database file is whole, for `earshot doctor`, and whether it can be used just now, for
// /healthz. Looks and changes nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "base/files.h"

namespace earshot::store {

struct Health {
  std::string engine;               // "SQLite 3.40.1"
  int version = 0;                  // of the tables
  int newest_version = 0;           // that this program knows
  std::vector<std::string> damage;  // sentences; none if all is well
};

Health examine(Database& database);

// What /healthz says in one word, and what it and the doctor say in a sentence.
struct Ailment {
  std::string_view word;
  std::string_view sentence;
};
inline constexpr Ailment unreadable{"unreadable", "The database can't be read"};
inline constexpr Ailment unsaved{"unsaved", "The newest change could not be kept"};
inline constexpr Ailment full{"full", "The disk of the data folder is full, or nearly"};

inline constexpr std::uintmax_t too_little_space_bytes = 64 * 1024 * 1024;

// Touches the file. Throws if it can't be read.
void try_to_read(Database& database);
bool is_full(const fs::path& folder, std::uintmax_t least_bytes = too_little_space_bytes);

}  // namespace earshot::store
