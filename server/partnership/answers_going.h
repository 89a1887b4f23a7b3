// SPDX-License-Identifier: Apache-2.0
// Answers in the order in which they go: whose, when, and what holds them back. Those that were
// opened together go together, when the first of their surveys' time has come: nobody can tell any
// more whose they are, and nobody's may be kept longer than was said.
#pragma once

#include <string>
#include <vector>

#include "base/database.h"
#include "model/hold.h"
#include "model/retention.h"
#include "store/forgetting.h"

namespace earshot::partnership {

struct AnswersGoing {
  const KeptKind* kind = nullptr;
  std::string release;  // empty: ended unread, only personal links are left
  std::vector<store::EndedSurvey> surveys;
  Day goes_on{};
  std::vector<Hold> held_by;
};

// Everything that has an end, the first to go first.
std::vector<AnswersGoing> answers_going(Database& db);

}  // namespace earshot::partnership
