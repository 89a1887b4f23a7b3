// SPDX-License-Identifier: Apache-2.0
#include "analysis/statistics/paired.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "analysis/statistics/distributions.h"
#include "analysis/statistics/ranks.h"

namespace earshot::analysis {
namespace {

constexpr std::int64_t most_exact = 500;

// Whoever changed, by how far, from the least on.
struct ByDistance {
  std::vector<std::int64_t> together, up;
};
ByDistance by_distance(const Counted& differences) {
  std::map<double, std::pair<std::int64_t, std::int64_t>> far;
  for (const Point& point : differences) {
    if (point.value == 0 || point.count == 0)
      continue;
    auto& [together, up] = far[std::abs(point.value)];
    together += point.count;
    up += point.value > 0 ? point.count : 0;
  }
  ByDistance found;
  for (const auto& [distance, counts] : far) {
    found.together.push_back(counts.first);
    found.up.push_back(counts.second);
  }
  return found;
}

void exact_p(SignedRanks& found, const ByDistance& moved, const std::vector<std::int64_t>& ranks,
             std::int64_t doubled_up) {
  std::vector<std::int64_t> each;
  for (std::size_t at = 0; at < ranks.size(); ++at)
    each.insert(each.end(), static_cast<std::size_t>(moved.together[at]), ranks[at]);
  const auto likely = sums_of_signs(each);
  const auto from = likely.begin() + doubled_up;
  found.p_up = std::min(1.0, std::accumulate(from, likely.end(), 0.0));
  const double p_down = std::min(1.0, std::accumulate(likely.begin(), from + 1, 0.0));
  found.p = std::min(1.0, 2 * std::min(found.p_up, p_down));
}

// Corrected for ties, and by half a step, as sums of ranks are no continuum.
void normal_p(SignedRanks& found, const ByDistance& moved) {
  const auto n = static_cast<double>(found.changed);
  const double variance = n * (n + 1) * (2 * n + 1) / 24 - ties_of(moved.together) / 48;
  const double away = found.up - n * (n + 1) / 4;
  const double z = std::max(0.0, std::abs(away) - 0.5) / std::sqrt(variance);
  found.exact = false;
  found.p = std::min(1.0, normal_two_sided(z));
  const double steps = (away - 0.5) / std::sqrt(variance);
  found.p_up = steps > 0 ? normal_two_sided(steps) / 2 : 1 - normal_two_sided(steps) / 2;
}

// What a g of few people is too large by.
double small_sample(double freedom) {
  return std::exp(std::lgamma(freedom / 2) - std::lgamma((freedom - 1) / 2)) /
         std::sqrt(freedom / 2);
}

std::optional<double> hedges_g(const PairedCounts& pairs) {
  const auto before = spread_of(earlier(pairs)), after = spread_of(later(pairs));
  // With two people the correction is of no degree of freedom at all.
  if (!before || !before->deviation || before->answers < 3)
    return std::nullopt;
  const double variance = (std::pow(*before->deviation, 2) + std::pow(*after->deviation, 2)) / 2;
  if (variance == 0)
    return std::nullopt;
  return small_sample(static_cast<double>(before->answers - 1)) * (after->mean - before->mean) /
         std::sqrt(variance);
}

template <class Which>
Counted counted(const PairedCounts& pairs, const Which& which) {
  std::map<double, std::int64_t> found;
  const std::size_t points = pairs.points.size();
  for (std::size_t from = 0; from < points; ++from)
    for (std::size_t to = 0; to < points; ++to)
      found[which(pairs.points[from], pairs.points[to])] += pairs.counts[from * points + to];
  Counted all;
  for (const auto& [value, count] : found)
    all.push_back({value, count});
  return all;
}

}  // namespace

Counted differences(const PairedCounts& pairs) {
  return counted(pairs, [](double from, double to) { return to - from; });
}
Counted earlier(const PairedCounts& pairs) {
  return counted(pairs, [](double from, double) { return from; });
}
Counted later(const PairedCounts& pairs) {
  return counted(pairs, [](double, double to) { return to; });
}

std::optional<SignedRanks> signed_ranks(const Counted& differences) {
  const ByDistance moved = by_distance(differences);
  const auto ranks = doubled_ranks(moved.together);
  SignedRanks found;
  std::int64_t doubled_up = 0;
  for (std::size_t at = 0; at < ranks.size(); ++at) {
    found.changed += moved.together[at];
    doubled_up += ranks[at] * moved.up[at];
  }
  if (found.changed == 0)
    return std::nullopt;
  const auto n = static_cast<double>(found.changed);
  found.up = static_cast<double>(doubled_up) / 2;
  found.down = n * (n + 1) / 2 - found.up;
  found.balance = (found.up - found.down) / (found.up + found.down);
  if (found.changed <= most_exact)
    exact_p(found, moved, ranks, doubled_up);
  else
    normal_p(found, moved);
  return found;
}

Change change_of(const PairedCounts& pairs) {
  Change change;
  const Counted by = differences(pairs);
  for (const Point& point : by) {
    change.people += point.count;
    (point.value > 0 ? change.up : point.value < 0 ? change.down : change.same) += point.count;
  }
  change.mean = mean_of(by);
  change.ranks = signed_ranks(by);
  change.g = hedges_g(pairs);
  return change;
}

}  // namespace earshot::analysis
