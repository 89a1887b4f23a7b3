// SPDX-License-Identifier: Apache-2.0
// Each component of a topic's score with its sentence and what it rests on.
#pragma once

#include <vector>

#include "needs/drawn.h"

namespace earshot::needs {

std::vector<ComponentDrawn> components_drawn(const TopicDrawn& topic,
                                             const CycleGathered& gathered);

}  // namespace earshot::needs
