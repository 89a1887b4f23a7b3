// SPDX-License-Identifier: Apache-2.0
// Ranks of tied values, doubled so that a half rank is a whole number, and the distribution of a sum of ranks.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace earshot::analysis {

// For values that stand so often, from the lowest on, the doubled rank that each of one value shares.
std::vector<std::int64_t> doubled_ranks(std::span<const std::int64_t> how_often);
// Σ (t³ − t): what ties take from the variance of a sum of ranks.
double ties_of(std::span<const std::int64_t> how_often);

// How likely each sum is where every one of these stands on either side with one half.
std::vector<double> sums_of_signs(std::span<const std::int64_t> numbers);
// How likely each sum of so many of them is, where any are as likely as any others.
std::vector<double> sums_of_some(std::span<const std::int64_t> numbers, std::size_t how_many);

}  // namespace earshot::analysis
