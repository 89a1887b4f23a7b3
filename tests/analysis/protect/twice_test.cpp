// SPDX-License-Identifier: Apache-2.0
// What is shown of the same people must not say what those few answered who answered only once.
#include "analysis/protect/twice.h"

#include <gtest/gtest.h>

namespace earshot::analysis {
namespace {

// On a scale of three points.
Twice of(std::vector<int> both, std::optional<std::vector<int>> from,
         std::optional<std::vector<int>> to) {
  return {
      .points = 3, .both = std::move(both), .all_from = std::move(from), .all_to = std::move(to)};
}

// Twelve answered right after, eleven of them again: Tom did not.
const std::vector<int> eleven{0, 3, 2, 0, 3, 2, 0, 0, 1};

TEST(TheFewWhoAnsweredOnce, AreNobodyWhereAllAnsweredBoth) {
  const Twice twice = of(eleven, std::vector{5, 5, 1}, std::vector{0, 6, 5});
  EXPECT_TRUE(may_show_ways(twice));
  EXPECT_FALSE(may_show_distance(twice)) << "of so few a tenth is what each of them did";
  std::vector<int> fifty_five;
  for (const int count : eleven)
    fifty_five.push_back(5 * count);
  EXPECT_TRUE(may_show_distance(of(fifty_five, std::vector{25, 25, 5}, std::vector{0, 30, 25})));
  EXPECT_FALSE(may_show_distance(of(fifty_five, std::vector{30, 25, 5}, std::vector{0, 30, 25})))
      << "the sum of the five who answered once could be read off it";
}

TEST(TheFewWhoAnsweredOnce, WouldBeToldByAnAverageOfTheOthers) {
  const Twice twice = of(eleven, std::vector{5, 6, 1}, std::vector{0, 6, 5});
  EXPECT_FALSE(may_show_distance(twice))
      << "twelve times the one less eleven times the other is Tom";
}

// Nobody of the eleven moved, so the eleven stood right after where they stand now, and Tom is the rest.
TEST(TheFewWhoAnsweredOnce, WouldBeToldWhereNobodyElseMoved) {
  const Twice twice = of({2, 0, 0, 0, 5, 0, 0, 0, 4}, std::vector{2, 6, 4}, std::vector{2, 5, 4});
  EXPECT_FALSE(may_show_ways(twice));
}

TEST(TheFewWhoAnsweredOnce, StayOpenWhereTheOthersMovedInManyWays) {
  const Twice twice =
      of({4, 6, 5, 5, 8, 6, 5, 6, 5}, std::vector{16, 19, 16}, std::vector{14, 20, 16});
  EXPECT_TRUE(may_show_ways(twice));
}

TEST(TheFewWhoAnsweredOnce, AreNotToldWhereEverybodysAnswersAreNotShown) {
  const Twice twice = of({2, 0, 0, 0, 5, 0, 0, 0, 4}, std::nullopt, std::vector{2, 5, 4});
  EXPECT_TRUE(may_show_ways(twice));
  EXPECT_FALSE(may_show_distance(twice));
}

TEST(TheFewWhoAnsweredOnce, AreNoFewFromFiveOn) {
  const Twice twice = of({2, 0, 0, 0, 5, 0, 0, 0, 4}, std::vector{4, 7, 5}, std::vector{2, 5, 4});
  EXPECT_TRUE(may_show_ways(twice));
  EXPECT_FALSE(may_show_distance(twice));
}

}  // namespace
}  // namespace earshot::analysis
