// SPDX-License-Identifier: Apache-2.0
// Counts that belong together because some are the sums of others: the rows, columns and totals of several tables about
// the same people. What of them may be shown is decided in hide.h.
#pragma once

#include <cstddef>
#include <vector>

namespace earshot::analysis {

// 1 to 4 people are a group that could be pointed at, and a hidden count must be open by as much.
inline constexpr int small_count = 4;
inline constexpr int least_open = 5;

inline bool is_small(int count) { return count >= 1 && count <= small_count; }

enum class Sight {
  shown,     // is known already, or must be: nothing may be built on hiding it
  may_hide,  // shown unless a hidden count needs it as a partner
  hidden,
  unshown,  // stands in no table, and may be worked out all the same: it points at nobody
};

struct Cell {
  int count = 0;
  Sight sight = Sight::may_hide;
  double cost = 1;        // how much is lost when it is hidden
  int open = least_open;  // by how much it must be open, if it is hidden
};

struct Sum {
  std::size_t total = 0;
  std::vector<std::size_t> parts;
};

struct LinkedTables {
  std::vector<Cell> cells;
  std::vector<Sum> sums;

  std::size_t add(Cell cell);  // where it stands
};

}  // namespace earshot::analysis
