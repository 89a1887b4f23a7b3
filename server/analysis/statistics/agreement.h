// SPDX-License-Identifier: Apache-2.0
// Whether two people who put the same comments under a topic mean the same by it: Cohen's kappa.
#pragma once

#include <optional>

namespace earshot::analysis {

struct Coded {
  int both = 0, only_first = 0, only_second = 0, neither = 0;
};
struct Agreement {
  double seen = 0;
  double by_chance = 0;
  double kappa = 0;
};
// Absent without any, and where both always say the same one thing: chance alone would agree as well.
std::optional<Agreement> agreement(const Coded& coded);

}  // namespace earshot::analysis
