// SPDX-License-Identifier: Apache-2.0
// Forms whose wording is the partnership's own, as files that may still be unsound. Two people who
// change one at the same time can't both win: each statement says what it changes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"

namespace earshot::store {

struct OwnForm {
  std::string name;
  std::string copy_of;  // the form it began as; empty if it came as a file
  std::string source;   // a form file
  Day changed_on{};
  std::string changed_by;  // a person's id
};

std::vector<OwnForm> all_own_forms(Database& db);  // by name
std::optional<OwnForm> find_own_form(Database& db, std::string_view name);

// False if there is one of that name.
bool add_own_form(Database& db, const OwnForm& form);
// False if it is no longer what stood there `before`.
bool change_own_form(Database& db, const OwnForm& form, std::string_view before);
bool remove_own_form(Database& db, std::string_view name, std::string_view before);

}  // namespace earshot::store
