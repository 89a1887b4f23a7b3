// SPDX-License-Identifier: Apache-2.0
// What the people of a unit's sessions said at other stages that have been opened already: read once, in
// memory, so that their answers can be paired with those of now.
#pragma once

#include "answers/pairs.h"
#include "answers/site.h"
#include "answers/units.h"

namespace earshot::answers {

// Nothing unless the unit's answers bear a code. Kept answers whose key is gone are passed over.
OtherStages other_stages(Site& site, Database& db, const UnitToMix& unit);

}  // namespace earshot::answers
