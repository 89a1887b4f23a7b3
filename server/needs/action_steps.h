// SPDX-License-Identifier: Apache-2.0
// An action is added or changed, with its entry in the staff record and with the letters that remind its owner.
// To be run inside a change.
#pragma once

#include "base/database.h"
#include "model/action.h"
#include "needs/cycle_steps.h"
#include "needs/programme_steps.h"

namespace earshot::needs {

// With its id and the edition that was seen. Whatever the cycle's state: what reviews have asked for goes on
// when the analysis is agreed.
Written write_action(Database& db, Action action, const Doer& doer);

}  // namespace earshot::needs
