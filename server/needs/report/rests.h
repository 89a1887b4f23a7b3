// SPDX-License-Identifier: Apache-2.0
// What a topic as a whole rests on.
#pragma once

#include <vector>

#include "needs/drawn.h"

namespace earshot::needs {

// All that its score is made of.
std::vector<Rests> what_its_score_rests_on(const TopicDrawn& topic);
// Whatever speaks of it, with a weight or without, and all evidence about it.
std::vector<Rests> all_that_speaks(const CycleGathered& from, const TopicDrawn& topic);

}  // namespace earshot::needs
