// SPDX-License-Identifier: Apache-2.0
// An action is added or changed, with its entry in the staff record and with the letters that remind its owner.
// To be run inside a change.
#pragma once

#include "base/database.h"
#include "model/action.h"
#include "needs/action_rules.h"
#include "needs/cycle_steps.h"
#include "needs/programme_steps.h"

namespace earshot::needs {

// With its id and the edition that was seen. Whatever the cycle's state: what reviews have asked for goes on
// when the analysis is agreed.
Written write_action(Database& db, Action action, const Doer& doer);

// Over the edition that was seen, in words that name nobody; all earlier wordings are deleted for good.
Written delete_action_words(Database& db, Action reworded, const Doer& doer);
// Everything that waits for `from`, in every cycle, is the other's from then on, with a next edition of each. How many.
std::size_t hand_over_actions(Database& db, std::string_view from, const TypedOwner& to,
                              const Doer& doer);

}  // namespace earshot::needs
