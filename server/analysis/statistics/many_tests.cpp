// SPDX-License-Identifier: Apache-2.0
#include "analysis/statistics/many_tests.h"

#include <algorithm>
#include <numeric>

namespace earshot::analysis {
namespace {

std::vector<std::size_t> smallest_first(std::span<const double> p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t at) { return p[at]; });
  return order;
}

}  // namespace

std::vector<double> holm(std::span<const double> p) {
  std::vector<double> adjusted(p.size());
  double least = 0;
  std::size_t left = p.size();
  for (const std::size_t at : smallest_first(p)) {
    least = std::max(least, std::min(1.0, static_cast<double>(left--) * p[at]));
    adjusted[at] = least;
  }
  return adjusted;
}

std::vector<double> benjamini_hochberg(std::span<const double> p) {
  std::vector<double> adjusted(p.size());
  const auto order = smallest_first(p);
  const auto tests = static_cast<double>(p.size());
  double most = 1;
  for (std::size_t rank = order.size(); rank-- > 0;) {
    most = std::min(most, tests / static_cast<double>(rank + 1) * p[order[rank]]);
    adjusted[order[rank]] = most;
  }
  return adjusted;
}

}  // namespace earshot::analysis
