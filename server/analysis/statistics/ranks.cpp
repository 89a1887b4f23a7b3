// SPDX-License-Identifier: Apache-2.0
#include "analysis/statistics/ranks.h"

#include <cstddef>
#include <numeric>

namespace earshot::analysis {
namespace {

std::size_t total(std::span<const std::int64_t> numbers) {
  return static_cast<std::size_t>(std::accumulate(numbers.begin(), numbers.end(), std::int64_t{0}));
}

}  // namespace

std::vector<std::int64_t> doubled_ranks(std::span<const std::int64_t> how_often) {
  std::vector<std::int64_t> ranks;
  std::int64_t before = 0;
  for (const std::int64_t count : how_often) {
    ranks.push_back(2 * before + count + 1);
    before += count;
  }
  return ranks;
}

double ties_of(std::span<const std::int64_t> how_often) {
  double ties = 0;
  for (const std::int64_t count : how_often) {
    const auto tied = static_cast<double>(count);
    ties += tied * tied * tied - tied;
  }
  return ties;
}

std::vector<double> sums_of_signs(std::span<const std::int64_t> numbers) {
  std::vector<double> likely(total(numbers) + 1, 0.0);
  likely[0] = 1;
  std::size_t most = 0;
  for (const std::int64_t number : numbers) {
    const auto step = static_cast<std::size_t>(number);
    most += step;
    for (std::size_t sum = most + 1; sum-- > 0;)
      likely[sum] = (likely[sum] + (sum >= step ? likely[sum - step] : 0.0)) / 2;
  }
  return likely;
}

// Counted as "taken so far", each number taken with the chance that is left for it: no huge counts arise.
std::vector<double> sums_of_some(std::span<const std::int64_t> numbers, std::size_t how_many) {
  const std::size_t width = total(numbers) + 1;
  std::vector<std::vector<double>> likely(how_many + 1, std::vector<double>(width, 0.0));
  likely[0][0] = 1;
  for (std::size_t at = 0; at < numbers.size(); ++at) {
    const auto step = static_cast<std::size_t>(numbers[at]);
    const auto left = static_cast<double>(numbers.size() - at);
    for (std::size_t taken = how_many + 1; taken-- > 0;) {
      const double chance = static_cast<double>(how_many - taken) / left;
      for (std::size_t sum = width; sum-- > 0;) {
        const double here = likely[taken][sum];
        if (here == 0)
          continue;
        if (taken < how_many)
          likely[taken + 1][sum + step] += here * chance;
        likely[taken][sum] = here * (1 - chance);
      }
    }
  }
  return likely[how_many];
}

}  // namespace earshot::analysis
