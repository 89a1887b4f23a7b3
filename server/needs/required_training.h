// SPDX-License-Identifier: Apache-2.0
// Who has the training that is required, by what agencies returned: level by level, and agency by agency where that points at
// nobody. Agencies that have become one since are counted as one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/database.h"
#include "model/cycle.h"
#include "model/listed.h"
#include "model/training_return.h"

namespace earshot::needs {

struct Counted {
  int needed = 0, in_date = 0;
  std::optional<int> percent()
      const;  // of at least ten; all of them, and none, only where that is so
};

// Of an agency that has staff who need it.
struct ReturnedBy {
  std::string agency;  // empty: agencies of few people together
  int agencies = 1;
  std::string level;
  Counted staff;
  std::vector<TrainingReturn> rests_on;
};

struct LevelRequired {
  std::string level;
  int agencies = 0;      // that returned it
  bool is_told() const;  // of too few people nothing is told
  Counted staff;
  Day first_counted{}, last_counted{};
};

struct RequiredTraining {
  std::vector<LevelRequired> levels;      // in the order of their list
  std::vector<ReturnedBy> agencies;       // by level and title
  std::vector<std::string> not_returned;  // names of agencies on the list of now, by title
};
RequiredTraining required_training(Database& db, const Cycle& cycle, Moment as_of);

// "Of 1512 people who need Level 2, 1240 (82%) have it in date, by the returns of 14 agencies."
std::string in_a_sentence(const LevelRequired& level, const std::string& title);

}  // namespace earshot::needs
