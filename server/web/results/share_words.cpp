// SPDX-License-Identifier: Apache-2.0
#include "web/results/share_words.h"

#include <cmath>

namespace earshot::web {

std::string percent(double share) { return std::to_string(std::lround(100 * share)) + "%"; }

std::string between(const analysis::Interval& shares) {
  const std::string low = percent(shares.low), high = percent(shares.high);
  return low == high ? low : low + " to " + high;
}

std::string signed_points(double difference) {
  const long points = std::lround(100 * difference);
  return (points > 0 ? "+" : "") + std::to_string(points);
}

}  // namespace earshot::web
