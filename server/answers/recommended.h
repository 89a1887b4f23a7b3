// SPDX-License-Identifier: Apache-2.0
// "Would you recommend it?", from 0 to 10: who is counted in which of three groups, and the score that follows from a
// figure of them. Numbers one by one are never shown; of each group it is how many.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "analysis/statistics/recommending.h"
#include "model/form.h"
#include "model/release.h"

namespace earshot::answers {

// A number from 0 to 10 that is marked `x_recommend`, or named so by forms that have no plugin to mark it for.
bool asks_to_recommend(const Question& question);

// What such a question's figure counts: 9 or 10, 7 or 8, and 6 or less.
std::vector<Count> groups_of_recommending(std::span<const double> numbers);

// Absent where one of the three is hidden, and of releases from before they were counted.
std::optional<analysis::Recommending> recommending_in(const Figure& figure);

}  // namespace earshot::answers
