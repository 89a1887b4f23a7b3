// SPDX-License-Identifier: Apache-2.0
#include "bench/rounds.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

#include "bench/bench.h"

namespace earshot::bench {

double share_below(std::vector<double> figures, double share) {
  if (figures.empty())
    return std::numeric_limits<double>::quiet_NaN();
  std::ranges::sort(figures);
  const auto at = static_cast<std::size_t>(share * static_cast<double>(figures.size()));
  return figures[std::min(at, figures.size() - 1)];
}

double Rounds::median() const { return share_below(figures_, 0.5); }
double Rounds::least() const { return share_below(figures_, 0); }
double Rounds::most() const { return share_below(figures_, 1); }

void Rounds::tell(const std::string& what, const std::string& unit) const {
  char spread[96];
  std::snprintf(spread, sizeof spread, "%s (%.4g to %.4g)", unit.c_str(), least(), most());
  line(what, median(), spread);
}

}  // namespace earshot::bench
