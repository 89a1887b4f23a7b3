// SPDX-License-Identifier: Apache-2.0
#include "analysis/statistics/recommending.h"

#include <algorithm>
#include <cmath>

#include "analysis/statistics/distributions.h"

namespace earshot::analysis {

std::optional<Recommending> recommending(const Counted& answers) {
  Recommending found;
  for (const Point& point : answers)
    (point.value >= 9   ? found.promoters
     : point.value >= 7 ? found.passives
                        : found.detractors) += point.count;
  found.answers = found.promoters + found.passives + found.detractors;
  if (found.answers == 0)
    return std::nullopt;
  const auto many = static_cast<double>(found.answers);
  const double score = static_cast<double>(found.promoters - found.detractors) / many;
  const double spoke = static_cast<double>(found.promoters + found.detractors) / many;
  const double error = std::sqrt((spoke - score * score) / many);
  const double half = normal_quantile((1 + usual_level) / 2) * error;
  found.score = 100 * score;
  found.error = 100 * error;
  found.interval = {std::max(-100.0, 100 * (score - half)), std::min(100.0, 100 * (score + half))};
  return found;
}

}  // namespace earshot::analysis
