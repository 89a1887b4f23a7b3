// SPDX-License-Identifier: Apache-2.0
// What is done with a cycle, each with its entry in the staff record: opened, changed, agreed, made a
// draft again, made final. To be run inside a change; false, with nothing done, if somebody was quicker.
#pragma once

#include <array>
#include <string_view>

#include "base/database.h"
#include "model/cycle.h"
#include "needs/cycle_rules.h"

namespace earshot::needs {

enum class CycleStep { agree, take_back, finish };
struct CycleStepRow {
  CycleStep step;
  std::string_view name;  // in forms
  CycleState from;
  CycleState to;
  std::string_view deed;
};
inline constexpr std::array<CycleStepRow, 3> all_cycle_steps{{
    {CycleStep::agree, "agree", CycleState::draft, CycleState::agreed, "agreed-cycle"},
    {CycleStep::take_back, "take-back", CycleState::agreed, CycleState::draft, "took-back-cycle"},
    {CycleStep::finish, "finish", CycleState::agreed, CycleState::final, "made-cycle-final"},
}};
constexpr const CycleStepRow* find_cycle_step(std::string_view name) {
  for (const CycleStepRow& row : all_cycle_steps)
    if (row.name == name)
      return &row;
  return nullptr;
}

// Who does it, and when.
struct Doer {
  std::string_view who;  // a person's id, or "shell"
  Moment now{};
};

bool open_cycle(Database& db, const Cycle& cycle, const Doer& doer);
// Name and days of a draft, over the edition that `cycle` says.
bool change_cycle(Database& db, const Cycle& cycle, const Doer& doer);
// `seen`: as it stood on the page. `said` is of the first step only.
bool take_step(Database& db, const Cycle& seen, const CycleStepRow& step, const Agreement& said,
               const Doer& doer);

}  // namespace earshot::needs
