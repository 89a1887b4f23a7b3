// SPDX-License-Identifier: Apache-2.0
// Where topics stand: which come first because a review, an audit or an inspection requires it, which can be ranked and how
// sure each rank is, and of which surveys say too little. Nothing is hidden, and nobody's agreed priority is looked at.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/needs/scores.h"

namespace earshot::analysis::needs {

inline constexpr int required_from = 3;          // severity
inline constexpr double enough_coverage = 0.60;  // of all weight
inline constexpr int enough_answers = 10;
inline constexpr double sure_below = 0.05;

enum class Group { required, ranked, not_enough };

// Whether surveys say enough of it to compare its score with others. What is required may lack that.
bool can_be_compared(const Scored& topic);
Group group_of(const Scored& topic);

// Required, then ranked, each by score; then those that surveys say too little of, by name. Scores that compare with nothing
// say nothing: what is required without one comes after the others, the most severe first.
std::vector<Scored> in_order(std::vector<Scored> topics);

// Of those that can be compared: at best so high, at worst so low.
struct Ranks {
  int highest = 1;
  int lowest = 1;
  bool operator==(const Ranks&) const = default;
};

struct Standing {
  Scored topic;
  Group group = Group::not_enough;
  std::optional<Ranks> ranks;  // absent where it can't be compared
  // One finding alone makes a score of 100: where it compares with nothing, it is not told.
  std::optional<double> told_score() const { return ranks ? topic.score : std::nullopt; }
  bool tells_how_sure() const { return ranks && topic.is_known_how_sure; }
};

// Two topics that can be compared, the one with the higher score first.
struct Pair {
  std::string higher, lower;
  double difference = 0;
  double variance = 0;
  double p = 1;         // that chance alone sets them so far apart
  double adjusted = 1;  // for how many pairs there are: Holm
  bool is_sure() const { return adjusted < sure_below; }
};

struct Priorities {
  std::vector<Standing> topics;  // in order
  std::vector<Pair> pairs;       // from the highest scores on
};
Priorities priorities(const Gathered& gathered, const Weights& weights = usual_weights);

}  // namespace earshot::analysis::needs
