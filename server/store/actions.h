// SPDX-License-Identifier: Apache-2.0
// Actions of a cycle, in editions: whoever did not see the one that stands adds nothing. The address of an owner
// without an account stands apart from them, and goes once nothing is to be done any more.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/action.h"

namespace earshot::store {

// The editions that stand, by the day they are due.
std::vector<Action> actions_of_cycle(Database& db, std::string_view cycle);
std::optional<Action> find_action(Database& db, std::string_view id);
// That somebody with an account sees to and that still wait, of all cycles, by the day they are due.
std::vector<Action> actions_waiting_for(Database& db, std::string_view person);
// Everybody with an account, open or closed since, who sees to one that waits.
std::vector<std::string> owners_of_waiting(Database& db);
std::vector<Action> history_of_action(Database& db, std::string_view id);  // the first first
// As the edition after the one that `action` says was seen. False if that is not the one that stands.
bool add_action_edition(Database& db, const Action& action);

// Of all editions before the one that stands: what is to be done and the evidence of impact. The rest stays.
void remove_earlier_words_of_action(Database& db, std::string_view id);

}  // namespace earshot::store
