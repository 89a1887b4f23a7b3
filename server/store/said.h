// SPDX-License-Identifier: Apache-2.0
// "You said, we did", in editions: whoever did not see the one that stands adds nothing.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/said.h"

namespace earshot::store {

// The editions that stand, the latest written first.
std::vector<Said> said_of_cycle(Database& db, std::string_view cycle);
std::vector<Said> all_published(Database& db);  // of all cycles
// Whether anything is, and whether any of it is in words for a child.
struct Published {
  bool anything = false;
  bool in_plain_words = false;
  bool to(SaidBy by) const { return row_of(by).plain ? in_plain_words : anything; }
};
Published what_is_published(Database& db);
std::optional<Said> find_said(Database& db, std::string_view id);
// As the edition after the one that `said` says was seen. False if that is not the one that stands.
bool add_said_edition(Database& db, const Said& said);

}  // namespace earshot::store
