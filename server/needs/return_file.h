// SPDX-License-Identifier: Apache-2.0
// Training returns of many agencies from one table, a row for each agency and level: what it would change is planned and shown, and
// nothing is kept before somebody has seen that. While there is a mistake in it, nothing of it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/csv.h"
#include "base/database.h"
#include "base/problems.h"
#include "model/cycle.h"
#include "model/training_return.h"

namespace earshot::needs {

struct PlannedReturn {
  int line = 0;
  TrainingReturn row;
  std::optional<TrainingReturn> before;  // what stands; absent: nothing does
};

struct ReturnsPlan {
  std::vector<PlannedReturn> changes;
  int the_same = 0;                   // rows that say what stands
  std::vector<std::string> not_read;  // headings of columns that mean nothing here
  Problems problems;                  // Problem::line is the row, Problem::question the heading
  std::string seen;                   // another plan has another

  bool may_be_kept() const { return problems.empty() && !changes.empty(); }
  std::vector<TrainingReturn> rows() const;
};
// A row in which neither a number nor a day is written says nothing, and changes nothing.
ReturnsPlan plan_returns(Database& db, const Cycle& cycle, const std::vector<CsvRow>& rows,
                         Day today);

// The table to fill in: a row for each agency and level on their lists, with what stands.
std::string returns_table(Database& db, const Cycle& cycle);

}  // namespace earshot::needs
