// SPDX-License-Identifier: Apache-2.0
// Decides which further counts are hidden, so that none of the hidden ones can be worked out from what is shown: for each
// there are two tables of whole numbers, in keeping with everything shown, that are at least five apart in it. Shows no
// count in any other case.
#pragma once

#include <optional>
#include <vector>

#include "analysis/protect/linked_tables.h"

namespace earshot::analysis {

// Which cells are hidden in the end: those that had to be, and their partners. Absent where it can't be done with
// what may be hidden; then a coarser table is shown, or none.
std::optional<std::vector<bool>> hide(const LinkedTables& tables);

// What somebody who knows all that is shown can say of each count: nothing less, and nothing more. For tests and for
// whoever doubts; `hide` needs none of it.
struct Range {
  int low = 0;
  int high = 0;
};
std::vector<Range> ranges(const LinkedTables& tables, const std::vector<bool>& hidden);

}  // namespace earshot::analysis
