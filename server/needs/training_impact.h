// SPDX-License-Identifier: Apache-2.0
// What courses of a cycle changed, as their released results tell it: how confident people were at each time, how the same
// people changed, who was lost on the way, and what was used at work. Sums of what each release shows; what one hides is left
// out of its sum, and no answer is looked at.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "courses/wider_results.h"
#include "model/cycle.h"

namespace earshot::needs {

// One learning outcome, or a question that was asked once, and its topic as it is called now; empty: it is on none.
struct Learned {
  std::string topic;
  std::string text;
  std::string measure;
  bool operator==(const Learned&) const = default;
};

// Each with the ids of the releases that show it.
struct AtOneTime {
  Learned what;
  courses::Lasting::At at;
  std::vector<std::string> releases;
};

// How the same people changed from one time to another. Every number of it is shown.
struct ChangeOf {
  Learned what;
  SpokenOf from, to;
  int up = 0, same = 0, down = 0;
  std::optional<HowFar> how_far;  // where one set of results tells it
  int sets = 0, of_sets = 0;      // of so many sets of results it is the sum
  std::vector<std::string> releases;
  int people() const { return up + same + down; }
};

struct LostOf {
  Learned what;
  answers::AskedAgain again;
  std::vector<std::string> releases;
};

// The same people before and right after a course, on average: told where a release shows both of as many answers.
struct RightAfter {
  Learned what;
  double before = 0, after = 0;
  int answers = 0;
  std::vector<std::string> releases;
};

// How many gave an answer to what was asked about using it at work.
struct UsedFigure {
  std::string stage, titled;  // "3m", "3 months after the course"
  std::string topic, outcome;
  Figure figure;
  int sets = 0, of_sets = 0;
  std::vector<std::string> releases;
};

struct TrainingImpact {
  courses::Period period;
  std::vector<courses::CountedCourse> courses;  // of which there are results
  std::vector<AtOneTime> times;
  std::vector<ChangeOf> changes;
  std::vector<LostOf> lost;
  std::vector<RightAfter> right_after;
  std::vector<UsedFigure> used, barriers, drivers;
  std::vector<Release> releases;  // that all this is the sum of, without their breakdowns; by id
  std::vector<std::string> left_out;  // what is not in it, a sentence each
};

// From what was released in the cycle, as everything that surveys say counts in it, and by then.
TrainingImpact training_impact(Database& db, const Cycle& cycle, Moment as_of);

// Of what the same people were asked before a course and later: the latest time for each, and what was asked before rather than
// looking back. Those are set beside one another when it is asked whether a course helped.
std::vector<ChangeOf> since_before(const std::vector<ChangeOf>& changes);
// That so many went up rather than down is chance: the exact test of signs, two-sided.
double chance_of(const ChangeOf& change);

}  // namespace earshot::needs
