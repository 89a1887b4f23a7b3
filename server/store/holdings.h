// SPDX-License-Identifier: Apache-2.0
// What is somebody's: the courses they lead, the surveys they follow. What each kind means is told
// by whoever adds it; here it can only be held, let go and handed over.
#pragma once

#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/person.h"

namespace earshot::store {

void hold(Database& db, const Holding& holding);
void let_go(Database& db, const Holding& holding);
bool does_hold(Database& db, const Holding& holding);
std::vector<Holding> holdings_of(Database& db, std::string_view person);
// Everything, at once. Gives how many things changed hands.
std::int64_t hand_over(Database& db, std::string_view from, std::string_view to);

}  // namespace earshot::store
