// SPDX-License-Identifier: Apache-2.0
// The same survey the last time: of the same form, shown by itself, two months earlier or more.
#pragma once

#include <optional>

#include "answers/results.h"

namespace earshot::answers {

struct Earlier {
  Survey survey;
  Release release;
};
// Not of a course: its sessions are added up instead.
std::optional<Earlier> find_earlier(Database& db, const Results& results);

// As asked then and now, with the same answers to choose from; null if it was not.
const Figure* same_question(const Release& earlier, const Figure& now);

}  // namespace earshot::answers
