// SPDX-License-Identifier: Apache-2.0
// Who answered, in groups: agencies and the sectors made of them, roles, age bands. Decides once for a survey which groups are
// rows of their tables, and which are counted together because too few of them answered.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/protect/columns.h"
#include "analysis/protect/linked_tables.h"

namespace earshot::analysis {

struct Grouping {
  std::vector<int> sizes;           // how many of those who answered are in each group
  std::vector<bool> size_is_shown;  // elsewhere already
  // Of a grouping that is made of another: which, and in which of this one's groups each of that one's stands.
  std::optional<std::size_t> made_of;
  std::vector<std::size_t> stands_in;
};
// A grouping that is made of `finer`, whose sizes are nowhere yet.
Grouping made_of(std::size_t finer, const Grouping& of, std::vector<std::size_t> stands_in,
                 std::size_t groups);

// Each row is of at least `floor` people, and no smaller group can be worked out from them together with what is shown
// elsewhere. Absent where that leaves fewer than two rows. What is said of the groupings before one is known.
std::vector<std::optional<std::vector<Together>>> rows_of(const std::vector<Grouping>& groupings,
                                                          int floor);

}  // namespace earshot::analysis
