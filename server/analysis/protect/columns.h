// SPDX-License-Identifier: Apache-2.0
// Which answers are counted together when a question is broken down: as few as possible, so that no column of the table
// is small to begin with.
#pragma once

#include <cstddef>
#include <vector>

namespace earshot::analysis {

using Together = std::vector<std::size_t>;  // options, or groups, that are counted as one

// Each has at least `floor` people, as far as that can be. Points of a scale are counted together with their
// neighbours only; other answers that few gave are one column, the last. One column: there is nothing to break down.
std::vector<Together> columns_of(const std::vector<int>& counts, bool in_order, int floor);

}  // namespace earshot::analysis
