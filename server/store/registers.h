// SPDX-License-Identifier: Apache-2.0
// What was said once of registers, for the next: which of their columns is what, and what words of
// theirs mean. Never a row of one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"

namespace earshot::store {

std::optional<std::string> find_register_columns(Database& db, std::string_view titles);
void keep_register_columns(Database& db, std::string_view titles, std::string_view parts);

struct RegisterWord {
  std::string list;  // "agency", "role" or "came"
  std::string word;
  std::string name;
};
std::vector<RegisterWord> register_words(Database& db);
void keep_register_word(Database& db, const RegisterWord& said);

}  // namespace earshot::store
