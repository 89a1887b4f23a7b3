// SPDX-License-Identifier: Apache-2.0
// The same people at two stages, beside everybody of each stage. Whoever answered one of them only may be few, and known by
// name: what is shown of all and of the same people together must not say what those few answered.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace earshot::analysis {

struct Twice {
  std::size_t points = 0;
  std::vector<int> both;  // [from × points + to]
  // By point, of everybody who answered that stage; absent where it is not shown.
  std::optional<std::vector<int>> all_from, all_to;
};

// How many went up, stayed and went down: at each stage the few stay as open as a hidden count does.
bool may_show_ways(const Twice& twice);
// How far, on average. As many times as there are people that is a sum, so of those who answered one stage only there
// must be nobody, or no few.
bool may_show_distance(const Twice& twice);

}  // namespace earshot::analysis
