// SPDX-License-Identifier: Apache-2.0
// How confident people are about each topic, point by point of the scale, as surveys of the workforce show it. Questions
// stand in one table if their answers have the same words.
#pragma once

#include <string>
#include <vector>

#include "needs/not_confident.h"

namespace earshot::needs {

struct ConfidenceTable {
  std::vector<std::string> answers;  // as they are worded, in their order
  std::vector<ConfidenceAsked> questions;
};
std::vector<ConfidenceTable> confidence_tables_of(const std::vector<ConfidenceAsked>& asked);

// The numbers of a question in the order of its table's answers; absent: hidden. All are where too few answered.
std::vector<std::optional<int>> counts_of(const ConfidenceAsked& asked,
                                          const ConfidenceTable& table);
// Why a number of it is not there.
std::string_view mark_of(const ConfidenceAsked& asked);

}  // namespace earshot::needs
