// SPDX-License-Identifier: Apache-2.0
// The programme of a cycle and its budget, in editions. Which of two people was quicker is decided in the
// statement: whoever did not see the edition that stands adds nothing.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/programme.h"

namespace earshot::store {

// The editions that stand, by day.
std::vector<ProgrammeRow> programme_of_cycle(Database& db, std::string_view cycle);
std::optional<ProgrammeRow> find_programme_row(Database& db, std::string_view id);
std::vector<ProgrammeRow> history_of_programme_row(Database& db,
                                                   std::string_view id);  // the first first
// As the edition after the one that `row` says was seen. False if that is not the one that stands.
bool add_programme_edition(Database& db, const ProgrammeRow& row);

std::optional<Budget> find_budget(Database& db, std::string_view cycle);
// The same, of the budget.
bool add_budget_edition(Database& db, std::string_view cycle, const Budget& budget);

}  // namespace earshot::store
