// SPDX-License-Identifier: Apache-2.0
// What the order hangs on, and who says so.
#include "analysis/needs/robustness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/needs/gathering.h"
#include "analysis/needs/ladder.h"

namespace earshot::analysis::needs {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// Self-harm is first in the survey; neglect has an audit behind it.
Gathered survey_and_audit() {
  std::vector<OnePerson> some;
  for (int person = 0; person < 20; ++person)
    some.push_back({{{"neglect", "prevalence"}, person < 8 ? 1.0 : 0.0},
                    {{"neglect", "gap"}, 0.25},
                    {{"self_harm", "prevalence"}, person < 14 ? 1.0 : 0.0},
                    {{"self_harm", "gap"}, 0.5},
                    {{"self_harm", "wanted"}, person < 5 ? 1.0 : 0.0}});
  return {.releases = {released("Staff survey", 60, some)},
          .topics = {{.topic = "neglect",
                      .followed_up = {{"Impact", 4, 16}},
                      .coded = {{.source = "Audit of case files", .severity = 3},
                                {.source = "Strategy", .strategic = 1.0}}},
                     {.topic = "self_harm",
                      .coded = {{.source = "Forum", .rung = Rung::practitioners, .severity = 0},
                                {.source = "Strategy", .strategic = 1.0}}}}};
}

TEST(WithoutASource, AnOrderMayBeAnother) {
  const auto all = without_each_source(survey_and_audit());
  ASSERT_THAT(all, SizeIs(5));
  EXPECT_EQ(all[0].source, "Audit of case files");
  EXPECT_THAT(all[0].order,
              ElementsAre(Placed{"self_harm", Group::ranked}, Placed{"neglect", Group::ranked}));
  EXPECT_EQ(all[1].source, "Forum");
  EXPECT_THAT(all[1].order,
              ElementsAre(Placed{"neglect", Group::required}, Placed{"self_harm", Group::ranked}));
  EXPECT_EQ(all[3].source, "Staff survey");
  EXPECT_THAT(all[3].order, ElementsAre(Placed{"neglect", Group::required},
                                        Placed{"self_harm", Group::not_enough}));
}

TEST(WithoutASource, EverythingElseStays) {
  const Gathered gathered = survey_and_audit();
  EXPECT_THAT(releases_without(gathered, "Strategy"), ElementsAre(&gathered.releases[0]));
  const Gathered left{.releases = gathered.releases,
                      .topics = topics_without(gathered, "Strategy")};
  EXPECT_THAT(left.topics[0].coded, SizeIs(1));
  EXPECT_THAT(left.topics[1].coded, SizeIs(1));
  EXPECT_THAT(all_sources(left),
              ElementsAre("Audit of case files", "Forum", "Impact", "Staff survey"));
}

TEST(WithOtherWeights, EachIsHalvedAndHalfAsMuchAgainInTurn) {
  Gathered gathered = survey_and_audit();
  gathered.topics[0].coded[0].severity = 2;
  const auto all = with_other_weights(gathered);
  ASSERT_THAT(all, SizeIs(12));
  EXPECT_EQ(all[0].component, Component::prevalence);
  EXPECT_EQ(all[0].times, 0.5);
  EXPECT_EQ(all[1].times, 1.5);
  EXPECT_EQ(all[0].order.front().topic, "neglect");
  EXPECT_EQ(all[4].component, Component::severity);
  EXPECT_EQ(all[4].order.front().topic, "self_harm");
}

TEST(WithOtherWeights, WhatWeighsNothingIsLeftAlone) {
  Weights weights = usual_weights;
  weights[Component::trend] = 0;
  EXPECT_THAT(with_other_weights(survey_and_audit(), weights), SizeIs(10));
}

TEST(ThePlacesOfATopic, RunFromItsBestToItsWorst) {
  const Placed a{"a", Group::required}, b{"b", Group::ranked}, c{"c", Group::ranked},
      out{"c", Group::not_enough};
  EXPECT_THAT(
      spans({{a, b, c}, {a, c, b}, {a, b, out}}),
      ElementsAre(Span{"a", Ranks{1, 1}, 0}, Span{"b", Ranks{2, 3}, 0}, Span{"c", Ranks{2, 3}, 1}));
  EXPECT_THAT(spans({{out}}), ElementsAre(Span{"c", std::nullopt, 1}));
  EXPECT_THAT(spans({}), IsEmpty());
}

TEST(TheLadder, SaysWhoSaysSo) {
  Gathered gathered = survey_and_audit();
  gathered.releases.push_back(released(
      "What families say", {}, {{{{"neglect", "felt"}, 0.5}}, {{{"neglect", "felt"}, 0.25}}}));
  gathered.releases.push_back(
      released("What families say", {}, {{{{"neglect", "felt"}, 0}}}, "another quarter"));
  const auto ladders = ladders_of(gathered);
  ASSERT_THAT(ladders, SizeIs(2));
  const Ladder& neglect = ladders[0];
  EXPECT_THAT(neglect[Rung::practitioners].said,
              ElementsAre(Said{"gap", 20, 5}, Said{"prevalence", 20, 8}, Said{"transfer", 16, 12}));
  EXPECT_THAT(neglect[Rung::practitioners].sources.speak_of_it,
              ElementsAre("Impact", "Staff survey"));
  EXPECT_TRUE(neglect[Rung::managers].is_silent());
  EXPECT_EQ(neglect[Rung::audits].severity, 3);
  EXPECT_THAT(neglect[Rung::families].said, ElementsAre(Said{"felt", 3, 0.75}));
  EXPECT_EQ(neglect[Rung::families].said[0].mean(), 0.25);
}

// Twelve managers of whom all but one saw a clear change: they do not confirm a need.
TEST(TheLadder, TellsASurveyThatFoundNoNeedFromOneThatSpeaksOfIt) {
  std::vector<OnePerson> managers(12, {{{"neglect", "confirmed"}, 0.0}});
  managers[0][{"neglect", "confirmed"}] = 1;
  Gathered gathered{.releases = {released("Managers", {}, managers)},
                    .topics = {{.topic = "neglect"}}};
  EXPECT_EQ(sources_of(ladders_of(gathered)[0]), (Sources{{}, {"Managers"}}));
  managers[1][{"neglect", "confirmed"}] = 0.5;
  gathered.releases = {released("Managers", {}, managers)};
  EXPECT_EQ(sources_of(ladders_of(gathered)[0]), (Sources{{"Managers"}, {}}));
}

TEST(IndependentSources, AreCountedOnceAndThoseThatFoundNoneApart) {
  Gathered gathered = survey_and_audit();
  gathered.topics[0].coded.push_back({.source = "Audit of case files", .severity = 0});
  const auto ladders = ladders_of(gathered);
  EXPECT_EQ(sources_of(ladders[0]),
            (Sources{{"Audit of case files", "Impact", "Staff survey"}, {}}));
  EXPECT_EQ(sources_of(ladders[1]), (Sources{{"Staff survey"}, {"Forum"}}));
}

TEST(IndependentSources, AreNoneWhereNothingIsKnown) {
  const auto ladders = ladders_of(
      {.topics = {{.topic = "fathers", .coded = {{.source = "Strategy", .strategic = 1.0}}}}});
  EXPECT_TRUE(ladders[0][Rung::audits].is_silent());
  EXPECT_EQ(sources_of(ladders[0]), Sources{});
}

}  // namespace
}  // namespace earshot::analysis::needs
