// SPDX-License-Identifier: Apache-2.0
// Answers as they are kept: so many at each point of a scale, never one by one. Medians before means, because a
// scale has an order and not always a distance.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/statistics/shares.h"

namespace earshot::analysis {

// At each value, how many.
struct Point {
  double value = 0;
  std::int64_t count = 0;
};
using Counted = std::vector<Point>;

struct Spread {
  std::int64_t answers = 0;
  double median = 0;
  double mean = 0;
  std::optional<double> deviation;  // of a sample; absent for one answer
};
std::optional<Spread> spread_of(const Counted& answers);  // absent without any

// The mean, with Student's interval. Absent for fewer than two answers.
struct Mean {
  std::int64_t answers = 0;
  double value = 0;
  Interval interval;
  double t = 0;  // against 0; 0 where all answered alike
  double p = 1;
};
std::optional<Mean> mean_of(const Counted& answers, double level = usual_level);

// Two groups of different people on one scale: Mann and Whitney's. How likely somebody of the second says more than
// somebody of the first, a tie being half; exact up to a hundred answers together, with ties, and with the
// normal distribution, corrected for ties and steps, beyond.
struct TwoGroups {
  double second_is_higher = 0.5;
  double p = 1;
  bool exact = false;
};
std::optional<TwoGroups> mann_whitney(const Counted& first, const Counted& second);

}  // namespace earshot::analysis
