// SPDX-License-Identifier: Apache-2.0
// Answers at the points of a scale, of one group and of two.
#include "analysis/statistics/counted.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <random>

namespace earshot::analysis {
namespace {

TEST(TheSpreadOfAnswers, HasTheMedianBetweenTheMiddleTwo) {
  const auto even = spread_of({{5, 1}, {1, 2}, {4, 1}, {2, 0}});
  EXPECT_EQ(even->median, 2.5);
  EXPECT_EQ(even->mean, 2.75);
  EXPECT_NEAR(*even->deviation, 2.0615528128, 1e-9);
  EXPECT_EQ(spread_of({{1, 2}, {4, 1}})->median, 1);
}

TEST(TheSpreadOfAnswers, OfNobodyIsNone) {
  EXPECT_FALSE(spread_of({}));
  EXPECT_FALSE(spread_of({{3, 0}}));
  EXPECT_FALSE(spread_of({{3, 1}})->deviation);
  EXPECT_FALSE(mean_of({{3, 1}}));
  EXPECT_EQ(mean_of({{3, 4}})->p, 1);
}

// Every choice of who could have been in the second group.
double every_choice(const std::vector<int>& all, std::size_t second) {
  const auto away = [&](unsigned who) {
    double pairs = 0;
    for (std::size_t in = 0; in < all.size(); ++in)
      for (std::size_t out = 0; out < all.size(); ++out)
        if ((who >> in & 1) != 0 && (who >> out & 1) == 0)
          pairs += all[in] > all[out] ? 1 : all[in] == all[out] ? 0.5 : 0;
    return std::abs(pairs - static_cast<double>(second * (all.size() - second)) / 2);
  };
  const double seen = away((1u << second) - 1);  // the first `second` of them are the second group
  double as_far = 0, ways = 0;
  for (unsigned who = 0; who < 1u << all.size(); ++who)
    if (static_cast<std::size_t>(std::popcount(who)) == second) {
      ways += 1;
      as_far += away(who) >= seen;
    }
  return as_far / ways;
}

TEST(TwoGroupsOnOneScale, AreComparedExactlyWithTies) {
  std::mt19937 random(11);
  for (int round = 0; round < 100; ++round) {
    const std::size_t second = 1 + random() % 5;
    std::vector<int> all;
    Counted one, other;
    for (std::size_t at = 0; at < 9; ++at) {
      all.push_back(1 + static_cast<int>(random() % 5));
      (at < second ? other : one).push_back({static_cast<double>(all.back()), 1});
    }
    const auto found = mann_whitney(one, other);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->exact);
    EXPECT_NEAR(found->p, every_choice(all, second), 1e-12);
  }
}

TEST(TwoGroupsOnOneScale, SayHowLikelyTheSecondIsHigher) {
  EXPECT_EQ(mann_whitney({{1, 4}}, {{2, 3}})->second_is_higher, 1);
  EXPECT_EQ(mann_whitney({{1, 4}}, {{1, 3}})->second_is_higher, 0.5);
  EXPECT_EQ(mann_whitney({{1, 4}}, {{1, 3}})->p, 1);
  EXPECT_EQ(mann_whitney({{1, 400}}, {{1, 300}})->p, 1);
  EXPECT_FALSE(mann_whitney({{1, 4}}, {}));
}

TEST(TwoGroupsOnOneScale, AreNearlyTheSameWhereTheyStopBeingExact) {
  const auto exact = mann_whitney({{1, 10}, {2, 20}, {3, 20}}, {{1, 5}, {2, 15}, {3, 30}});
  const auto normal = mann_whitney({{1, 10}, {2, 20}, {3, 20}}, {{1, 5}, {2, 16}, {3, 30}});
  ASSERT_TRUE(exact->exact);
  ASSERT_FALSE(normal->exact);
  EXPECT_NEAR(exact->p, normal->p, 0.02);
}

}  // namespace
}  // namespace earshot::analysis
