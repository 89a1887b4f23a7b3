// SPDX-License-Identifier: Apache-2.0
// "Would you recommend it?", from 0 to 10: those who say 9 or 10, less those who say 6 or less, of a hundred. With its
// error, because of few people it says little.
#pragma once

#include <cstdint>
#include <optional>

#include "analysis/statistics/counted.h"

namespace earshot::analysis {

struct Recommending {
  std::int64_t answers = 0;
  std::int64_t promoters = 0, passives = 0, detractors = 0;
  double score = 0;   // −100 to 100
  double error = 0;   // its standard error
  Interval interval;  // cut off at −100 and 100
};
inline constexpr std::int64_t fewest_to_draw_recommending = 30;
std::optional<Recommending> recommending(const Counted& answers);  // absent without any

}  // namespace earshot::analysis
