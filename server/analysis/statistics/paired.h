// SPDX-License-Identifier: Apache-2.0
// The same people's answers to one measure at two stages, from a table of how many said this and then that: whether they
// changed, by how much, and how sure that is. Needs no answer of anybody.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/statistics/counted.h"

namespace earshot::analysis {

// Which points there are, and how many said `from` and then `to`: counts[from × points + to].
struct PairedCounts {
  std::vector<double> points;
  std::vector<int> counts;
};
Counted differences(const PairedCounts& pairs);  // to − from
Counted earlier(const PairedCounts& pairs);
Counted later(const PairedCounts& pairs);

// Wilcoxon's signed ranks: whoever stayed is left out. The p is of all ways in which the signs could
// have fallen, up to five hundred who changed, with ties; beyond, the normal distribution is good enough.
struct SignedRanks {
  std::int64_t changed = 0;
  double up = 0;       // the sum of ranks of those who went up: V
  double down = 0;     // of those who went down
  double balance = 0;  // matched rank-biserial: −1 all down, 1 all up
  double p = 1;        // two-sided
  double p_up = 1;     // that so much upward, or more, is chance
  bool exact = true;
};
std::optional<SignedRanks> signed_ranks(const Counted& differences);  // absent where nobody changed

struct Change {
  std::int64_t people = 0;
  std::int64_t up = 0, same = 0, down = 0;
  std::optional<Mean> mean;  // of the differences; absent for one person
  std::optional<SignedRanks> ranks;
  // Hedges' g of the mean difference, by the two stages' own deviations; absent without any deviation.
  std::optional<double> g;
};
Change change_of(const PairedCounts& pairs);

}  // namespace earshot::analysis
