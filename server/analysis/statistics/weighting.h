// SPDX-License-Identifier: Apache-2.0
// A share in which each agency counts by how many work there, not by how many of them answered; and how many
// equal answers that is worth. Always said beside the plain share, never instead of it.
#pragma once

#include <optional>
#include <span>

#include "analysis/statistics/shares.h"

namespace earshot::analysis {

struct OfAnAgency {
  Share share;    // of is 0 where nobody answered
  int staff = 0;  // how many work there, or were asked
};

struct Weighted {
  double value = 0;
  double answers = 0;  // Kish's: how many equal answers it is worth
  Interval interval;
  int left_out = 0;  // agencies of which nobody answered: nothing is known of them
};
std::optional<Weighted> weighted(std::span<const OfAnAgency> agencies);

}  // namespace earshot::analysis
