// SPDX-License-Identifier: Apache-2.0
// Published intervals: Newcombe (1998) for Wilson's, and those that scipy and statsmodels give.
#include "analysis/statistics/shares.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace earshot::analysis {
namespace {

struct Published {
  Share share;
  Interval wilson, agresti_coull, clopper_pearson;
};
constexpr Published all_published[] = {
    {{81, 263},
     {0.2552885199, 0.3662095770},
     {0.2552206652, 0.3662774317},
     {0.2527367456, 0.3676219226}},
    {{15, 148},
     {0.0623863995, 0.1604872417},
     {0.0613859749, 0.1614876663},
     {0.0578440101, 0.1616504903}},
    {{0, 20}, {0, 0.1611251581}, {-1, 0.1898095605}, {0, 0.1684334710}},
    {{1, 29}, {0.0061132143, 0.1717552188}, {-1, 0.1862865086}, {0.0008726469, 0.1776442955}},
    {{9, 13},
     {0.4236934318, 0.8731929634},
     {0.4204132123, 0.8764731830},
     {0.3857383382, 0.9090796054}},
    {{13, 28},
     {0.2953156998, 0.6418731077},
     {0.2952685998, 0.6419202077},
     {0.2751085603, 0.6613009239}},
    {{0, 5}, {0, 0.4344824648}, {-1, 0.4890548596}, {0, 0.5218237501}},
    {{5, 5}, {0.5655175352, 1}, {0.5109451404, 2}, {0.4781762499, 1}},
    {{3, 4},
     {0.3006418426, 0.9544127392},
     {0.2891406605, 0.9659139212},
     {0.1941204497, 0.9936905368}},
};

void expect_near(const Interval& found, const Interval& expected, double tolerance) {
  EXPECT_NEAR(found.low, expected.low, tolerance);
  EXPECT_NEAR(found.high, expected.high, tolerance);
}

TEST(HowSureAShareIs, IsAsPublished) {
  for (const Published& each : all_published) {
    SCOPED_TRACE(std::to_string(each.share.count) + " of " + std::to_string(each.share.of));
    expect_near(wilson(each.share), each.wilson, 1e-9);
    expect_near(clopper_pearson(each.share), each.clopper_pearson, 1e-9);
    // What is published of this one is cut off at 0 and 1.
    const Interval found = agresti_coull(each.share);
    EXPECT_NEAR(std::max(0.0, found.low), std::max(0.0, each.agresti_coull.low), 1e-9);
    EXPECT_NEAR(std::min(1.0, found.high), std::min(1.0, each.agresti_coull.high), 1e-9);
  }
}

TEST(HowSureAShareIs, EndsAtNobodyAndEverybodyExactly) {
  EXPECT_EQ(wilson({0, 7}).low, 0);
  EXPECT_EQ(wilson({7, 7}).high, 1);
}

TEST(AShareOfAKnownGroup, IsSurerTheMoreOfThemAnswered) {
  const Share share{6, 12};
  const Interval of_any = wilson(share);
  const Interval of_many = wilson_of(share, 100'000), of_twenty = wilson_of(share, 20);
  expect_near(of_many, of_any, 1e-4);
  EXPECT_LT(of_twenty.high - of_twenty.low, of_many.high - of_many.low);
  EXPECT_EQ(wilson_of(share, 12), (Interval{0.5, 0.5}));
}

// 9 of the 13 who answered had used it; 48 were asked.
TEST(WhoeverDidNotAnswer, MayHaveSaidAnything) {
  expect_near(bounds({9, 13}, 48), {9 / 48.0, 44 / 48.0}, 1e-12);
  expect_near(bounds({9, 13}, 13), {9 / 13.0, 9 / 13.0}, 1e-12);
  expect_near(bounds({9, 13}, 5), {9 / 13.0, 9 / 13.0},
              1e-12);  // paper made them more than were asked
}

// Newcombe (1998), Interval estimation for the difference between independent proportions, method 10.
TEST(ADifferenceBetweenWaves, IsNewcombes) {
  const struct {
    Share first, second;
    Interval expected;
  } all[] = {{{48, 80}, {56, 70}, {0.0524, 0.3339}},
             {{3, 10}, {9, 10}, {0.1705, 0.8090}},
             {{0, 20}, {10, 10}, {0.6791, 1.0}},
             {{0, 10}, {10, 10}, {0.6075, 1.0}}};
  for (const auto& each : all) {
    const Difference found = newcombe(each.first, each.second);
    expect_near(found.interval, each.expected, 5e-5);
    const Difference turned = newcombe(each.second, each.first);
    EXPECT_NEAR(turned.value, -found.value, 1e-12);
    expect_near(turned.interval, {-found.interval.high, -found.interval.low}, 1e-12);
  }
}

TEST(ADifferenceBetweenWaves, MayBeOfSharesThatAreNoCounts) {
  const Difference counts = newcombe({3, 10}, {9, 10});
  const Difference values = newcombe_of_values(0.3, 10, 0.9, 10);
  EXPECT_EQ(values.value, counts.value);
  EXPECT_EQ(values.interval, counts.interval);
  const Difference between = newcombe_of_values(0.35, 10, 0.9, 10);  // half an answer more
  EXPECT_LT(newcombe({4, 10}, {9, 10}).interval.low, between.interval.low);
  EXPECT_LT(between.interval.low, counts.interval.low);
}

// R 4.2: prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82))
TEST(ATrend, IsThatOfR) {
  const std::array<Share, 4> smokers{{{83, 86}, {90, 93}, {129, 136}, {70, 82}}};
  const auto found = trend(smokers);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->chi_squared, 8.2249, 5e-5);
  EXPECT_NEAR(found->p, 0.004132, 5e-7);
}

TEST(ATrend, IsNotSaidWhereThereIsNone) {
  EXPECT_FALSE(trend(std::array<Share, 1>{{{3, 9}}}));
  EXPECT_FALSE(trend(std::array<Share, 2>{{{9, 9}, {4, 4}}}));
  EXPECT_FALSE(trend(std::array<Share, 2>{{{0, 9}, {0, 4}}}));
  EXPECT_NEAR(trend(std::array<Share, 2>{{{3, 9}, {3, 9}}})->p, 1, 1e-12);
}

TEST(LinkedYesAndNo, AreJudgedByThoseWhoChanged) {
  EXPECT_EQ(mcnemar(0, 0), 1);
  EXPECT_NEAR(mcnemar(8, 1), 2 * 10 / 512.0, 1e-12);
  EXPECT_NEAR(mcnemar(1, 8), mcnemar(8, 1), 1e-15);
  EXPECT_EQ(mcnemar(4, 4), 1);
}

}  // namespace
}  // namespace earshot::analysis
