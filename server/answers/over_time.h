// SPDX-License-Identifier: Apache-2.0
// Each answer's share from one time to the next, of what every time's release shows; and whether it rises or falls by more
// than chance would have it. Says nothing of that where one of its counts is hidden.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/statistics/shares.h"
#include "answers/earlier.h"

namespace earshot::answers {

inline constexpr std::size_t fewest_times = 3, most_times = 8;

struct AnswerOverTime {
  std::string text;
  std::vector<std::optional<analysis::Share>> at;  // by time; absent: hidden, or not asked then
  std::optional<analysis::Trend> trend;            // over the times at which it was asked
  double p = 1;  // of the trend, adjusted for how many answers of the question have one
};

struct QuestionOverTime {
  std::string text;
  std::vector<bool> asked;  // by time, in these words and with these answers to choose from
  std::vector<AnswerOverTime> answers;
  int looked_at = 0;  // how many answers have a trend
};

// Of those that the newest asks, that were asked in the same words three times at least, and of which something is shown.
std::vector<QuestionOverTime> questions_over_time(std::span<const OneTime> times);

}  // namespace earshot::answers
