// SPDX-License-Identifier: Apache-2.0
// Actions and the programme of a cycle as they stood at a moment: the latest edition of each that had been written then.
#pragma once

#include <vector>

#include "base/database.h"
#include "model/action.h"
#include "model/cycle.h"
#include "model/programme.h"

namespace earshot::needs {

std::vector<Action> actions_at(Database& db, const Cycle& cycle,
                               Moment as_of);  // by the day they are due
// By the day they are planned for, each for its topic as that is called now.
std::vector<ProgrammeRow> programme_at(Database& db, const Cycle& cycle, Moment as_of);

}  // namespace earshot::needs
