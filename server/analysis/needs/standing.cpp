// SPDX-License-Identifier: Apache-2.0
#include "analysis/needs/standing.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

#include "analysis/statistics/distributions.h"
#include "analysis/statistics/many_tests.h"

namespace earshot::analysis::needs {
namespace {

// Sums of the same in another order differ in their last digits, which must decide nothing.
constexpr double by_rounding = 1e-9;

std::int64_t rounded(double score) { return std::llround(score / by_rounding); }

bool stands_before(const Scored& one, const Scored& other) {
  const Group group = group_of(one), other_group = group_of(other);
  if (group != other_group)
    return group < other_group;
  const bool compared = can_be_compared(one);
  if (compared != can_be_compared(other))
    return compared;
  const auto score = compared ? rounded(*one.score) : 0,
             other_score = compared ? rounded(*other.score) : 0;
  if (score != other_score)
    return score > other_score;
  if (group == Group::required && !compared && one.severity != other.severity)
    return one.severity > other.severity;
  return one.topic < other.topic;
}

double p_of(const Pair& pair) {
  if (std::abs(pair.difference) < by_rounding)
    return 1;
  if (pair.variance == 0)  // everybody who was asked has answered
    return 0;
  return normal_two_sided(pair.difference / std::sqrt(pair.variance));
}

std::vector<const Scored*> comparable(const std::vector<Scored>& topics) {
  std::vector<const Scored*> found;
  for (const Scored& topic : topics)
    if (can_be_compared(topic))
      found.push_back(&topic);
  std::ranges::stable_sort(found, [](const Scored* one, const Scored* other) {
    const auto score = rounded(one->score.value()), other_score = rounded(other->score.value());
    return score != other_score ? score > other_score : one->topic < other->topic;
  });
  return found;
}

std::vector<Pair> all_pairs(const std::vector<const Scored*>& topics, const Means& means) {
  std::vector<Pair> pairs;
  std::vector<double> p;
  for (std::size_t one = 0; one < topics.size(); ++one)
    for (std::size_t other = one + 1; other < topics.size(); ++other) {
      const Scored &higher = *topics[one], &lower = *topics[other];
      Pair pair{.higher = higher.topic,
                .lower = lower.topic,
                .difference = *higher.score - *lower.score,
                .variance = variance_between(higher.error, lower.error, means)};
      pair.p = higher.is_known_how_sure && lower.is_known_how_sure ? p_of(pair) : 1;
      p.push_back(pair.p);
      pairs.push_back(std::move(pair));
    }
  const auto adjusted = holm(p);
  for (std::size_t at = 0; at < pairs.size(); ++at)
    pairs[at].adjusted = adjusted[at];
  return pairs;
}

std::map<std::string, Ranks> all_ranks(const std::vector<const Scored*>& topics,
                                       const std::vector<Pair>& pairs) {
  std::map<std::string, Ranks> ranks;
  for (const Scored* topic : topics)
    ranks[topic->topic] = {1, static_cast<int>(topics.size())};
  for (const Pair& pair : pairs)
    if (pair.is_sure()) {
      --ranks[pair.higher].lowest;
      ++ranks[pair.lower].highest;
    }
  return ranks;
}

}  // namespace

bool can_be_compared(const Scored& topic) {
  return topic.score && topic.coverage > enough_coverage - by_rounding &&
         topic.answers >= enough_answers;
}

Group group_of(const Scored& topic) {
  if (topic.severity.value_or(0) >= required_from)
    return Group::required;
  return can_be_compared(topic) ? Group::ranked : Group::not_enough;
}

std::vector<Scored> in_order(std::vector<Scored> topics) {
  std::ranges::stable_sort(topics, stands_before);
  return topics;
}

Priorities priorities(const Gathered& gathered, const Weights& weights) {
  const Means means(gathered.releases);
  const auto topics = in_order(all_scored(gathered.topics, means, weights));
  const auto compared = comparable(topics);
  Priorities found{.pairs = all_pairs(compared, means)};
  const auto ranks = all_ranks(compared, found.pairs);
  for (const Scored& topic : topics) {
    const auto its = ranks.find(topic.topic);
    found.topics.push_back(
        {topic, group_of(topic), its == ranks.end() ? std::nullopt : std::optional(its->second)});
  }
  return found;
}

}  // namespace earshot::analysis::needs
