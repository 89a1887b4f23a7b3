// SPDX-License-Identifier: Apache-2.0
// What the schedule will delete up to a day, and what is held although its time will have come:
// names of surveys and counts, never content.
#pragma once

#include <vector>

#include "partnership/answers_going.h"

namespace earshot::partnership {

struct RowsOutlook {
  const KeptKind* kind = nullptr;
  int how_many = 0;
  bool held = false;
};

struct Outlook {
  std::vector<AnswersGoing> answers;  // the first to go first; with those that are held
  std::vector<RowsOutlook> rows;      // of each kind of which there is anything
};

Outlook outlook(Database& db, Day until);

}  // namespace earshot::partnership
