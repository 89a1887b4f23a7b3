// SPDX-License-Identifier: Apache-2.0
// Deletes what the schedule says has had its time, unless a hold stands on it. Safe to call at any
// time, from several processes, and again after a crash: what was begun is finished.
#pragma once

#include <string>
#include <vector>

#include "answers/site.h"

namespace earshot::partnership {

struct Gone {
  std::string kind;
  int how_many = 0;  // answers, rows or files
};

// Rows go first and in one commit with the note of it, keys straight after: a hold that came a
// moment earlier saves both, and whatever key a crash leaves goes the next time.
std::vector<Gone> forget_due(answers::Site& site);

}  // namespace earshot::partnership
