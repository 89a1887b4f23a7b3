// SPDX-License-Identifier: Apache-2.0
// Several releases of one form and stage as one: the sums of what each of them shows. What one hides is left out, so the
// sums tell nothing that they do not; and because what nearly all say alike is hidden, too, they lean to those who differed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/release.h"

namespace earshot::answers {

struct Pooled {
  Release release;  // without breakdowns
  int sets = 0;     // how many releases there were
  // For each figure and comparison, how many of them it is the sum of, and how many have it at all: where one hides it or
  // asks it in other words, fewer are added up.
  std::vector<int> sets_of_figure, sets_of_comparison;
  std::vector<int> sets_with_figure, sets_with_comparison;
  std::vector<std::vector<std::string>> releases_of_figure,
      releases_of_comparison;  // ids of those that are added up
};

// Absent without any. A question is as the newest asks it; what asked it in other words is left out. What none of them
// shows is there all the same, and says so.
std::optional<Pooled> pooled(std::span<const Release> releases);

// In the same words, with the same answers to choose from; of the same learning outcome, wherever that stands.
bool is_same_question(const Figure& one, const Figure& other);
// Every number of it is there to be added up.
bool hides_nothing(const Figure& figure);
// Of most questions with answers to choose from a number is hidden.
bool is_mostly_hidden(const Release& release);

}  // namespace earshot::answers
