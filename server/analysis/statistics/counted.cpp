// SPDX-License-Identifier: Apache-2.0
#include "analysis/statistics/counted.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "analysis/statistics/distributions.h"
#include "analysis/statistics/ranks.h"

namespace earshot::analysis {
namespace {

// By value, from the lowest on, nothing that nobody said.
std::map<double, std::int64_t> in_order(const Counted& answers) {
  std::map<double, std::int64_t> sorted;
  for (const Point& point : answers)
    if (point.count > 0)
      sorted[point.value] += point.count;
  return sorted;
}

// The answer at this place, counted from 0.
double at_place(const std::map<double, std::int64_t>& sorted, std::int64_t place) {
  for (const auto& [value, count] : sorted) {
    if (place < count)
      return value;
    place -= count;
  }
  return sorted.rbegin()->first;
}

// How often each value stands in the one, in the other, and in both.
struct Both {
  std::vector<std::int64_t> first, second, together;
};
Both side_by_side(const Counted& first, const Counted& second) {
  const auto one = in_order(first), other = in_order(second);
  std::map<double, std::pair<std::int64_t, std::int64_t>> all;
  for (const auto& [value, count] : one)
    all[value].first = count;
  for (const auto& [value, count] : other)
    all[value].second = count;
  Both both;
  for (const auto& [value, counts] : all) {
    both.first.push_back(counts.first);
    both.second.push_back(counts.second);
    both.together.push_back(counts.first + counts.second);
  }
  return both;
}

std::int64_t sum(const std::vector<std::int64_t>& counts) {
  std::int64_t all = 0;
  for (const std::int64_t count : counts)
    all += count;
  return all;
}

// Of a sum of doubled ranks: how likely one at least so far from the expected.
double exact_p(const Both& both, const std::vector<std::int64_t>& ranks, std::int64_t rank_sum) {
  std::vector<std::int64_t> each;
  for (std::size_t at = 0; at < ranks.size(); ++at)
    each.insert(each.end(), static_cast<std::size_t>(both.together[at]), ranks[at]);
  const auto many = static_cast<std::size_t>(sum(both.second));
  const auto likely = sums_of_some(each, many);
  const double expected = static_cast<double>(many) * static_cast<double>(each.size() + 1);
  const double away = std::abs(static_cast<double>(rank_sum) - expected);
  double p = 0;
  for (std::size_t at = 0; at < likely.size(); ++at)
    if (std::abs(static_cast<double>(at) - expected) >= away)
      p += likely[at];
  return std::min(1.0, p);
}

double normal_p(const Both& both, double pairs_above, double first, double second) {
  const double all = first + second;
  const double variance =
      first * second / 12 * (all + 1 - ties_of(both.together) / (all * (all - 1)));
  if (variance <= 0)
    return 1;
  const double away = std::max(0.0, std::abs(pairs_above - first * second / 2) - 0.5);
  return std::min(1.0, normal_two_sided(away / std::sqrt(variance)));
}

constexpr double most_exact = 100;

}  // namespace

std::optional<Spread> spread_of(const Counted& answers) {
  const auto sorted = in_order(answers);
  Spread spread;
  for (const auto& [value, count] : sorted) {
    spread.answers += count;
    spread.mean += value * static_cast<double>(count);
  }
  if (spread.answers == 0)
    return std::nullopt;
  const auto many = static_cast<double>(spread.answers);
  spread.mean /= many;
  spread.median =
      (at_place(sorted, (spread.answers - 1) / 2) + at_place(sorted, spread.answers / 2)) / 2;
  if (spread.answers == 1)
    return spread;
  double squares = 0;
  for (const auto& [value, count] : sorted)
    squares += static_cast<double>(count) * (value - spread.mean) * (value - spread.mean);
  spread.deviation = std::sqrt(squares / (many - 1));
  return spread;
}

std::optional<Mean> mean_of(const Counted& answers, double level) {
  const auto spread = spread_of(answers);
  if (!spread || !spread->deviation)
    return std::nullopt;
  const auto many = static_cast<double>(spread->answers);
  const double error = *spread->deviation / std::sqrt(many);
  const double half = t_quantile((1 + level) / 2, many - 1) * error;
  Mean mean{.answers = spread->answers,
            .value = spread->mean,
            .interval = {spread->mean - half, spread->mean + half}};
  if (error > 0) {
    mean.t = spread->mean / error;
    mean.p = t_two_sided(mean.t, many - 1);
  }
  return mean;
}

std::optional<TwoGroups> mann_whitney(const Counted& first, const Counted& second) {
  const Both both = side_by_side(first, second);
  const auto of_first = static_cast<double>(sum(both.first));
  const auto of_second = static_cast<double>(sum(both.second));
  if (of_first == 0 || of_second == 0)
    return std::nullopt;
  const auto ranks = doubled_ranks(both.together);
  std::int64_t rank_sum = 0;
  for (std::size_t at = 0; at < ranks.size(); ++at)
    rank_sum += ranks[at] * both.second[at];
  const double pairs_above = (static_cast<double>(rank_sum) - of_second * (of_second + 1)) / 2;
  TwoGroups found{.second_is_higher = pairs_above / (of_first * of_second),
                  .exact = of_first + of_second <= most_exact};
  found.p = found.exact ? exact_p(both, ranks, rank_sum)
                        : normal_p(both, pairs_above, of_first, of_second);
  return found;
}

}  // namespace earshot::analysis
