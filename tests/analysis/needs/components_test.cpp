// SPDX-License-Identifier: Apache-2.0
// What is known of a topic, and what is not.
#include "analysis/needs/components.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/needs/gathering.h"

namespace earshot::analysis::needs {
namespace {

using testing::DoubleNear;
using testing::Optional;

Components of(const TopicEvidence& evidence, const std::vector<Released>& releases = {}) {
  return components_of(evidence, Means(releases));
}

TEST(AComponentOfPriority, IsAbsentWhereNobodyKnows) {
  EXPECT_EQ(of({.topic = "neglect"}), Components{});
  const TopicEvidence of_nobody{.topic = "neglect",
                                .followed_up = {{"Impact", 0, 0}},
                                .coded = {{.source = "Audit"}},
                                .last_cycle = {{"Staff survey", 0, 0}},
                                .this_cycle = {{"Staff survey", 0, 0}}};
  EXPECT_EQ(of(of_nobody, {released("Staff survey", 0, {})}), Components{});
}

TEST(AComponentOfPriority, IsNotSaidOfASingleAnswer) {
  const TopicEvidence one{.topic = "neglect",
                          .followed_up = {{"Impact", 1, 1}},
                          .last_cycle = {{"Staff survey", 5, 20}},
                          .this_cycle = {{"Staff survey", 1, 1}}};
  EXPECT_EQ(of(one, {released("Staff survey", 1, people(1, "neglect", 1, 0.5))}), Components{});
}

TEST(AComponentOfPriority, IsAMeanOverEverybodyWhoSpokeOfIt) {
  const auto found =
      of({.topic = "neglect"}, {released("Staff survey", 9, people(3, "neglect", 1, 0.25)),
                                released("Section 11", {}, people(1, "neglect", 0, 0.75)),
                                released("Forum", {}, people(5, "self_harm", 1, 1))});
  EXPECT_THAT(found[Component::prevalence], Optional(0.75));
  EXPECT_THAT(found[Component::gap], Optional(0.375));
}

TEST(AComponentOfPriority, CountsWhoeverSpokeOfConfidenceButNotOfHowMuchItMatters) {
  const auto found =
      of({.topic = "neglect"},
         {released("Staff survey", 9,
                   people(2, "neglect", 0, 0.5) +
                       std::vector<OnePerson>(2, {{{"neglect", "prevalence"}, 1}}))});
  EXPECT_THAT(found[Component::prevalence], Optional(0.5));
  EXPECT_THAT(found[Component::gap], Optional(0.5));
}

TEST(AComponentOfPriority, IsTheHighestThatWasCoded) {
  const auto found = of({.topic = "neglect",
                         .coded = {{.source = "Forum", .severity = 1, .strategic = 0.0},
                                   {.source = "Audit", .severity = 3},
                                   {.source = "Strategy", .strategic = 0.5}}});
  EXPECT_THAT(found[Component::severity], Optional(0.75));
  EXPECT_THAT(found[Component::strategic], Optional(0.5));
}

TEST(AComponentOfPriority, MayBeKnownToBeNought) {
  const auto found = of({.topic = "neglect",
                         .followed_up = {{"Impact", 12, 12}},
                         .coded = {{.source = "Audit", .severity = 0, .strategic = 0.0}}});
  EXPECT_THAT(found[Component::severity], Optional(0.0));
  EXPECT_THAT(found[Component::strategic], Optional(0.0));
  EXPECT_THAT(found[Component::transfer], Optional(0.0));
}

TEST(WhatIsUsedAtWork, IsAddedUpOverThreeAndSixMonths) {
  const auto found =
      of({.topic = "neglect", .followed_up = {{"Impact", 6, 10}, {"Impact", 1.5, 5}}});
  EXPECT_THAT(found[Component::transfer], Optional(DoubleNear(0.5, 1e-12)));
}

TEST(WhatIsUsedAtWork, IsWhatPluginsSayIsNotTurnedRound) {
  const auto impact = released("Impact", 20,
                               {{{{"neglect", "transfer"}, 1}},
                                {{{"neglect", "transfer"}, 0}},
                                {{{"neglect", "transfer"}, 0.5}}});
  const auto found = followed_up_in(impact, "neglect");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->answered, 3);
  EXPECT_EQ(found->applied, 1.5);
  EXPECT_FALSE(followed_up_in(impact, "self_harm"));
  EXPECT_FALSE(unsure_in(impact, "neglect"));
}

TEST(ATrend, IsHalfUnlessTheChangeIsSure) {
  EXPECT_EQ(trend_of(0.5, 20, 0.6, 20), 0.5);
  EXPECT_NEAR(trend_of(0.5, 2000, 0.6, 2000), 0.75, 1e-12);
  EXPECT_NEAR(trend_of(0.6, 2000, 0.5, 2000), 0.25, 1e-12);
}

TEST(ATrend, IsNoStrongerThanTwentyInAHundred) {
  EXPECT_EQ(trend_of(0.1, 500, 0.9, 500), 1);
  EXPECT_EQ(trend_of(0.9, 500, 0.1, 500), 0);
}

TEST(ATrend, IsOfAllSurveysThatAreCompared) {
  const TopicEvidence evidence{.topic = "neglect",
                               .last_cycle = {{"Staff survey", 10, 100}, {"Section 11", 30, 100}},
                               .this_cycle = {{"Staff survey", 300, 300}}};
  const auto found = of(evidence);
  EXPECT_THAT(found[Component::trend], Optional(1.0));
  const auto same = unsure_in(released("Staff survey", {}, people(3, "neglect", 1, 0)), "neglect");
  ASSERT_TRUE(same);
  EXPECT_EQ(same->unsure, 3);
  EXPECT_EQ(same->answered, 3);
}

}  // namespace
}  // namespace earshot::analysis::needs
