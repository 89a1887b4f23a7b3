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
  // By point, of everybody who answered that stage; absent where nothing is shown of it.
  std::optional<std::vector<int>> all_from, all_to;
};

// From so many on a tenth of a point is at least five people a point apart.
inline constexpr int fewest_to_measure = 50;

// How many went up, stayed and went down: at each stage the few stay as open as a hidden count does.
bool may_show_ways(const Twice& twice);
// How far, on average, and how sure that is: of so many that tenths hide what each did, and only where nobody answered one stage
// alone. Then the average follows from what is shown of everybody; of fewer, or of some of them, it would be a sum of
// people whose answers nothing else shows.
bool may_show_distance(const Twice& twice);

}  // namespace earshot::analysis
