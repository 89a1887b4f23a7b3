// SPDX-License-Identifier: Apache-2.0
// Scores, weights, many tests at once and two who read the same comments.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/statistics/agreement.h"
#include "analysis/statistics/many_tests.h"
#include "analysis/statistics/recommending.h"
#include "analysis/statistics/weighting.h"

namespace earshot::analysis {
namespace {

using testing::DoubleNear;
using testing::Pointwise;

TEST(RecommendingACourse, HasAScoreWithItsError) {
  const auto forty = recommending(
      {{10, 12}, {9, 8}, {8, 7}, {7, 3}, {6, 4}, {5, 2}, {3, 1}, {2, 1}, {1, 1}, {0, 1}});
  ASSERT_TRUE(forty);
  EXPECT_EQ(forty->promoters, 20);
  EXPECT_EQ(forty->passives, 10);
  EXPECT_EQ(forty->detractors, 10);
  EXPECT_NEAR(forty->score, 25, 1e-9);
  EXPECT_NEAR(forty->error, 13.1101106021, 1e-9);
  EXPECT_NEAR(forty->interval.low, -0.6953446135, 1e-9);
  EXPECT_NEAR(forty->interval.high, 50.6953446135, 1e-9);
}

TEST(RecommendingACourse, SaysLittleOfEight) {
  const auto eight = recommending({{10, 2}, {9, 2}, {8, 1}, {7, 1}, {6, 2}});
  EXPECT_NEAR(eight->error, 29.3150984989, 1e-9);
  EXPECT_NEAR(eight->interval.low, -32.4565372611, 1e-9);
  EXPECT_NEAR(eight->interval.high, 82.4565372611, 1e-9);
  EXPECT_FALSE(recommending({}));
  EXPECT_EQ(recommending({{10, 3}, {0, 1}})->interval.high, 100);
}

// McDonald, Handbook of Biological Statistics: 25 dietary variables (García-Arenzana 2014).
TEST(ManyTests, AreAdjustedAsPublished) {
  const std::vector<double> p{0.001, 0.008, 0.039, 0.041, 0.042, 0.06,  0.074, 0.205, 0.212,
                              0.216, 0.222, 0.251, 0.269, 0.275, 0.34,  0.341, 0.384, 0.569,
                              0.594, 0.696, 0.762, 0.94,  0.942, 0.975, 0.986};
  std::vector<double> of_holm(25, 1.0);
  of_holm[0] = 0.025, of_holm[1] = 0.192, of_holm[2] = 0.897, of_holm[3] = of_holm[4] = 0.902;
  EXPECT_THAT(holm(p), Pointwise(DoubleNear(1e-9), of_holm));
  const std::vector<double> of_bh{
      0.025,        0.1,          0.21,         0.21,         0.21,
      0.25,         0.2642857143, 0.4910714286, 0.4910714286, 0.4910714286,
      0.4910714286, 0.4910714286, 0.4910714286, 0.4910714286, 0.5328125,
      0.5328125,    0.5647058824, 0.7815789474, 0.7815789474, 0.87,
      0.9071428571, 0.986,        0.986,        0.986,        0.986};
  EXPECT_THAT(benjamini_hochberg(p), Pointwise(DoubleNear(1e-9), of_bh));
}

TEST(ManyTests, StayInTheOrderInWhichTheyCame) {
  EXPECT_THAT(holm(std::vector{0.04, 0.01, 0.03}),
              Pointwise(DoubleNear(1e-12), std::vector{0.06, 0.03, 0.06}));
  EXPECT_THAT(benjamini_hochberg(std::vector{0.04, 0.01, 0.03}),
              Pointwise(DoubleNear(1e-12), std::vector{0.04, 0.03, 0.04}));
  EXPECT_TRUE(holm({}).empty());
  EXPECT_TRUE(benjamini_hochberg({}).empty());
}

// Of 10 who answered at an agency of 900, 9 say yes; of 10 at one of 100, 1.
TEST(AWeightedShare, CountsAnAgencyByItsStaffAndSaysWhatThatCosts) {
  const OfAnAgency agencies[] = {{{9, 10}, 900}, {{1, 10}, 100}, {{0, 0}, 50}};
  const auto found = weighted(agencies);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->value, 0.82, 1e-12);
  EXPECT_NEAR(found->answers, 1e6 / (81'000 + 1'000), 1e-9);
  EXPECT_EQ(found->left_out, 1);
  EXPECT_LT(found->interval.low, 0.82);
  EXPECT_FALSE(weighted({}));
}

TEST(AWeightedShare, OfAgenciesThatAnsweredAlikeMuchIsThePlainOne) {
  const OfAnAgency agencies[] = {{{3, 10}, 100}, {{6, 20}, 200}};
  EXPECT_NEAR(weighted(agencies)->value, 0.3, 1e-12);
  EXPECT_NEAR(weighted(agencies)->answers, 30, 1e-9);
  EXPECT_EQ(weighted(agencies)->interval, wilson({9, 30}));
}

// The worked example that is printed everywhere: 20, 5, 10, 15.
TEST(TwoReaders, AgreeByMoreThanChance) {
  const auto found = agreement({20, 10, 5, 15});
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->seen, 0.7, 1e-12);
  EXPECT_NEAR(found->by_chance, 0.5, 1e-12);
  EXPECT_NEAR(found->kappa, 0.4, 1e-12);
  EXPECT_FALSE(agreement({}));
  EXPECT_FALSE(agreement({9, 0, 0, 0}));
}

}  // namespace
}  // namespace earshot::analysis
