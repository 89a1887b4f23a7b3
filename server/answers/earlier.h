// SPDX-License-Identifier: Apache-2.0
// The same survey before: of the same form, shown by itself, two months or more from one time to the next.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "answers/results.h"

namespace earshot::answers {

struct OneTime {
  Survey survey;
  Release release;
};
// This time and the last ones before it, the oldest first; so many at most. Nothing where this one is not shown by
// itself. Not of a course: its sessions are added up instead.
std::vector<OneTime> times_until(Database& db, const Results& results, std::size_t most);
std::optional<OneTime> find_earlier(Database& db, const Results& results);

// As asked then and now, with the same answers to choose from; null if it was not.
const Figure* same_question(const Release& earlier, const Figure& now);

}  // namespace earshot::answers
