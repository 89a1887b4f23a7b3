// SPDX-License-Identifier: Apache-2.0
// Writes what the mix made, in one change: release, rows and words under new random ids, no boxes.
#pragma once

#include "answers/open_unit.h"
#include "base/database.h"

namespace earshot::answers {

bool all_sealed(Database& db, const UnitToMix& unit);

// False, with nothing written, if another process has mixed one of the surveys.
bool keep_mixed(Database& db, const UnitToMix& unit, const OpenedUnit& opened,
                const Release& release, const Key& wrapping);

}  // namespace earshot::answers
