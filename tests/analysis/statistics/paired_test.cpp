// SPDX-License-Identifier: Apache-2.0
// The same people twice: what R prints for its own examples, and every way in which a few could have changed.
#include "analysis/statistics/paired.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace earshot::analysis {
namespace {

Counted one_by_one(std::span<const double> values) {
  Counted counted;
  for (const double value : values)
    counted.push_back({value, 1});
  return counted;
}

Counted less(std::span<const double> from, std::span<const double> what) {
  std::vector<double> left;
  for (std::size_t at = 0; at < from.size(); ++at)
    left.push_back(from[at] - what[at]);
  return one_by_one(left);
}

// Hollander and Wolfe, page 29, as in R's help(wilcox.test).
TEST(SignedRanksOfPairs, AreThoseOfTheDepressionData) {
  const double x[] = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
  const double y[] = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
  const auto found = signed_ranks(less(x, y));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->up, 40);
  EXPECT_EQ(found->down, 5);
  EXPECT_NEAR(found->p_up, 0.01953125, 1e-12);
  EXPECT_NEAR(found->p, 0.0390625, 1e-12);
  EXPECT_NEAR(found->balance, 35 / 45.0, 1e-12);
}

// Student 1908, as R's help(t.test) prints it.
TEST(AMeanDifference, IsThatOfTheSleepData) {
  const double one[] = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
  const double two[] = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
  const auto found = mean_of(less(one, two));
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->value, -1.58, 1e-7);
  EXPECT_NEAR(found->t, -4.0621276834, 1e-7);
  EXPECT_NEAR(found->p, 0.0028328902, 1e-7);
  EXPECT_NEAR(found->interval.low, -2.4598857633, 1e-7);
  EXPECT_NEAR(found->interval.high, -0.7001142367, 1e-7);
}

// 24 people who all went up by one: the normal distribution would say 2.3e-5.
TEST(SignedRanksOfPairs, AreExactWhereTheNormalDistributionIsFarOff) {
  const auto found = signed_ranks(Counted{{1, 24}});
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->p, std::pow(2.0, -23), 1e-16);
  std::vector<double> different;
  for (int at = 1; at <= 22; ++at)
    different.push_back(at);
  EXPECT_NEAR(signed_ranks(one_by_one(different))->p, 4.76837158203125e-07, 1e-15);
}

TEST(SignedRanksOfPairs, LeaveOutWhoeverStayed) {
  EXPECT_FALSE(signed_ranks(Counted{{0, 9}}));
  EXPECT_FALSE(signed_ranks({}));
  EXPECT_EQ(signed_ranks(Counted{{0, 9}, {1, 3}})->p, signed_ranks(Counted{{1, 3}})->p);
}

// Each of the 2^n ways in which the signs could have fallen, one after the other.
double every_way(const Counted& differences) {
  std::vector<double> far;
  double doubled_up = 0;
  for (const Point& point : differences)
    for (std::int64_t one = 0; one < point.count; ++one)
      if (point.value != 0)
        far.push_back(point.value);
  std::vector<double> ranks;
  for (const double each : far) {
    double below = 0, alike = 0;
    for (const double other : far) {
      below += std::abs(other) < std::abs(each);
      alike += std::abs(other) == std::abs(each);
    }
    ranks.push_back(2 * below + alike + 1);
    doubled_up += each > 0 ? ranks.back() : 0;
  }
  double above = 0, beneath = 0;
  const unsigned ways = 1u << far.size();
  for (unsigned way = 0; way < ways; ++way) {
    double sum = 0;
    for (std::size_t at = 0; at < far.size(); ++at)
      sum += (way >> at & 1) != 0 ? ranks[at] : 0;
    above += sum >= doubled_up;
    beneath += sum <= doubled_up;
  }
  return std::min(1.0, 2 * std::min(above, beneath) / ways);
}

TEST(SignedRanksOfPairs, AreExactWithTies) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    Counted differences;
    for (const double value : {-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0})
      differences.push_back({value, static_cast<std::int64_t>(random() % 3)});
    const auto found = signed_ranks(differences);
    if (found) {
      EXPECT_NEAR(found->p, every_way(differences), 1e-12);
    }
  }
}

TEST(SignedRanksOfPairs, AreNearlyTheSameWhereTheyStopBeingExact) {
  const auto exact = signed_ranks(Counted{{-2, 30}, {-1, 200}, {1, 222}, {2, 48}});
  const auto normal = signed_ranks(Counted{{-2, 30}, {-1, 200}, {1, 223}, {2, 48}});
  ASSERT_TRUE(exact->exact);
  ASSERT_FALSE(normal->exact);
  EXPECT_LT(exact->p, 0.2);
  EXPECT_NEAR(exact->p, normal->p, 0.01);
}

// Five points: two went up by one, one by two, one stayed, one went down.
PairedCounts five_people() {
  PairedCounts pairs{{1, 2, 3, 4, 5}, std::vector<int>(25)};
  const auto say = [&](int from, int to) {
    ++pairs.counts[static_cast<std::size_t>((from - 1) * 5 + to - 1)];
  };
  say(2, 3);
  say(3, 4);
  say(2, 4);
  say(4, 4);
  say(5, 4);
  return pairs;
}

TEST(AChangeOfTheSamePeople, CountsWhoWentUpWhoStayedAndWhoWentDown) {
  const Change change = change_of(five_people());
  EXPECT_EQ(change.people, 5);
  EXPECT_EQ(change.up, 3);
  EXPECT_EQ(change.same, 1);
  EXPECT_EQ(change.down, 1);
  ASSERT_TRUE(change.mean);
  EXPECT_NEAR(change.mean->value, 0.6, 1e-12);
  // before 2 3 2 4 5, after 3 4 4 4 4: s² 1.7 and 0.2, J(4) = 0.7978846
  ASSERT_TRUE(change.g);
  EXPECT_NEAR(*change.g, 0.7978845608 * 0.6 / std::sqrt(0.95), 1e-9);
}

TEST(AChangeOfTheSamePeople, SaysLittleOfFew) {
  PairedCounts one{{1, 2}, {0, 1, 0, 0}};
  const Change change = change_of(one);
  EXPECT_EQ(change.up, 1);
  EXPECT_FALSE(change.mean);
  EXPECT_FALSE(change.g);
  EXPECT_EQ(change.ranks->p, 1);
  EXPECT_EQ(change_of({{1, 2}, {0, 0, 0, 0}}).people, 0);
}

TEST(AChangeOfTheSamePeople, HasNoIntervalOfNothingWhereAllChangedAlike) {
  const Change change = change_of({{1, 2}, {0, 6, 0, 0}});
  EXPECT_EQ(change.mean->interval, (Interval{1, 1}));
  EXPECT_FALSE(change.g);
  EXPECT_NEAR(change.ranks->p, 2 / 64.0, 1e-12);
}

}  // namespace
}  // namespace earshot::analysis
