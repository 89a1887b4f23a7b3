// SPDX-License-Identifier: Apache-2.0
#include "analysis/statistics/agreement.h"

namespace earshot::analysis {

std::optional<Agreement> agreement(const Coded& coded) {
  const double all = coded.both + coded.only_first + coded.only_second + coded.neither;
  if (all == 0)
    return std::nullopt;
  const double first = (coded.both + coded.only_first) / all;
  const double second = (coded.both + coded.only_second) / all;
  Agreement found{.seen = (coded.both + coded.neither) / all,
                  .by_chance = first * second + (1 - first) * (1 - second)};
  if (found.by_chance == 1)
    return std::nullopt;
  found.kappa = (found.seen - found.by_chance) / (1 - found.by_chance);
  return found;
}

}  // namespace earshot::analysis
