// SPDX-License-Identifier: Apache-2.0
// The mix: all boxes of a unit are opened, shuffled, kept under new random ids, counted into a release,
// and deleted; then the key goes. Happens once to a survey. A crash at any point leaves either
// sealed boxes with their key or a release without.
#pragma once

#include "answers/site.h"
#include "answers/units.h"

namespace earshot::answers {

enum class Mixed {
  released,
  too_few,     // not enough boxes could be opened: they stay sealed
  by_another,  // another process was quicker
  no_plugin,   // what the answers say of learning needs could not be asked: they stay sealed
};

// Whether one of its surveys is no longer sealed. Ask it when a key is not there: the process that
// was quicker has destroyed it, and that is no loss.
bool mixed_by_another(Site& site, const UnitToMix& unit);

// Throws std::runtime_error if a key is missing: nothing is changed then.
Mixed mix(Site& site, const UnitToMix& unit);

}  // namespace earshot::answers
