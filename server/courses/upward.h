// SPDX-License-Identifier: Apache-2.0
// Where more is shown than of one survey or one course of which little is: its subject, or the year, whichever first shows most of
// what people were asked at that time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "courses/wider_results.h"

namespace earshot::courses {

struct Upward {
  Wider wider;
  int answered = 0;  // of all those, that time
  // Whether what little is shown of is part of it: with others, or as far as it is shown alone, or not at all.
  enum class Counts { with_others, as_shown, not_there } counts = Counts::not_there;
};

// The subjects of a course, then the year of its last session that was held.
std::vector<Wider> wider_than(Database& db, const Course& course, Day today);

// Whether little is shown of one survey alone: its answers are too few, or most of its numbers are hidden.
bool shows_little(const answers::Results& results);
// Of all the course's surveys together.
bool shows_little(const SummedResults& results);

// From a survey, or from the surveys of a course: as they stand at the first stage at which anybody answered.
std::optional<Upward> upward_from(Database& db, const Survey& survey);
std::optional<Upward> upward_from(Database& db, const Course& course, Day today);
// "Too few to show here; they count in ", "Neglect, all courses (34)", "."
struct UpwardWords {
  std::string before, where, after;
};
UpwardWords in_words(const Upward& upward);

}  // namespace earshot::courses
