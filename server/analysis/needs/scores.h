// SPDX-License-Identifier: Apache-2.0
// A topic's score, from 0 to 100: its components as far as they are present, by weight; how much of all weight that
// is; and how sure the score is. Only what people answered has a sampling error.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/needs/components.h"
#include "analysis/statistics/shares.h"

namespace earshot::analysis::needs {

// Where a score's sampling error comes from.
struct Error {
  std::vector<Part> of_surveys;
  double of_transfer = 0;  // squared
};

struct Scored {
  std::string topic;
  Components components;
  std::optional<int> severity;
  int answers = 0;              // how many spoke of it in surveys
  double coverage = 0;          // from 0 to 1
  std::optional<double> score;  // absent where nothing that has a weight is present
  Error error;
  double variance = 0;
  // Whether anything is known of how sure the score is: of what was only coded nothing is, and of few who all said the same
  // neither. Where everybody who was asked has answered, it is known to be exact.
  bool is_known_how_sure = false;
  Interval interval;  // of 95 %; a point where it is exact or nothing is known of how sure it is
};

// Throws std::invalid_argument if a weight is below 0 or no number.
std::vector<Scored> all_scored(const std::vector<TopicEvidence>& topics, const Means& means,
                               const Weights& weights);

// The sampling error, squared, of how far one stands above the other. Most people answered about both.
double variance_between(const Error& one, const Error& other, const Means& means);

}  // namespace earshot::analysis::needs
