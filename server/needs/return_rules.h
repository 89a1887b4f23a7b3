// SPDX-License-Identifier: Apache-2.0
// What an agency returned of one level, as somebody typed it, and how returns are kept. Each mistake is a sentence that says what
// to write; Problem::question is the field.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/database.h"
#include "base/problems.h"
#include "model/cycle.h"
#include "model/training_return.h"
#include "needs/list_words.h"
#include "needs/programme_steps.h"

namespace earshot::needs {

inline constexpr int most_staff = 1'000'000;

// Its fields are called as its members are.
struct TypedReturn {
  std::string agency, level;  // names or titles
  std::string needed, in_date;
  std::optional<Day> counted_on;
};

struct ReadReturn {
  TrainingReturn row;  // of this cycle; who enters it, when and over which edition is the caller's
  Problems problems;
};
ReadReturn read_return(const TypedReturn& typed, const ListWords& lists, const Cycle& cycle,
                       Day today);
// Empty if nothing is wrong with it.
std::string wrong_counted_on(std::optional<Day> day, const Cycle& cycle, Day today);

// What stands, by agency and level; null: nothing was ever returned.
const TrainingReturn* find_return(const std::vector<TrainingReturn>& all,
                                  const TrainingReturn& like);

// Inside a change: all of them, each over the edition that it says was seen, with one entry in the staff record. Those that say
// what stands anyway are left out. While the cycle is a draft.
Written enter_returns(Database& db, const std::string& cycle,
                      const std::vector<TrainingReturn>& rows, const Doer& doer);

}  // namespace earshot::needs
