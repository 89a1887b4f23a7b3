// SPDX-License-Identifier: Apache-2.0
// Which topic stands above which, and which stand apart.
#include "analysis/needs/standing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "analysis/needs/gathering.h"

namespace earshot::analysis::needs {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// Coded enough that surveys and this are .75 of all weight.
TopicEvidence topic(std::string name, int severity = 2) {
  return {.topic = std::move(name), .coded = {{.source = "Forum", .severity = severity}}};
}

OnePerson says(double neglect, double self_harm, double exploitation) {
  return {
      {{"neglect", "prevalence"}, neglect},           {{"neglect", "gap"}, neglect / 2},
      {{"self_harm", "prevalence"}, self_harm},       {{"self_harm", "gap"}, self_harm / 2},
      {{"exploitation", "prevalence"}, exploitation}, {{"exploitation", "gap"}, exploitation / 2}};
}

// Neglect is far above both others, which differ by little.
Gathered forty() {
  std::vector<OnePerson> some;
  for (int person = 0; person < 40; ++person)
    some.push_back(says(person < 36, person % 10 < 3, person % 5 == 0));
  return {.releases = {released("Staff survey", 200, some)},
          .topics = {topic("exploitation"), topic("neglect"), topic("self_harm")}};
}

std::vector<std::string> names(const Priorities& found) {
  std::vector<std::string> all;
  for (const Standing& standing : found.topics)
    all.push_back(standing.topic.topic);
  return all;
}

const Standing& of(const Priorities& found, const std::string& name) {
  return *std::ranges::find(found.topics, name,
                            [](const Standing& one) { return one.topic.topic; });
}

TEST(LearningNeedsInOrder, AreRankedOnlyAsSurelyAsPeopleAnswered) {
  const Priorities found = priorities(forty());
  EXPECT_THAT(names(found), ElementsAre("neglect", "self_harm", "exploitation"));
  EXPECT_EQ(of(found, "neglect").ranks, (Ranks{1, 1}));
  EXPECT_EQ(of(found, "self_harm").ranks, (Ranks{2, 3}));
  EXPECT_EQ(of(found, "exploitation").ranks, (Ranks{2, 3}));
  ASSERT_THAT(found.pairs, SizeIs(3));
  EXPECT_EQ(found.pairs[0].higher, "neglect");
  EXPECT_TRUE(found.pairs[0].is_sure());
  EXPECT_FALSE(found.pairs[2].is_sure());
}

const Pair& between(const Priorities& found, const std::string& one, const std::string& other) {
  return *std::ranges::find_if(found.pairs, [&](const Pair& pair) {
    return std::minmax(pair.higher, pair.lower) == std::minmax(one, other);
  });
}

// Eight are unsure of self-harm alone and four of exploitation alone; whoever says the same of both tells nothing.
TEST(LearningNeedsInOrder, AreComparedByTheSamePeople) {
  const Pair pair = between(priorities(forty()), "exploitation", "self_harm");
  const double points = 100 * (0.30 + 0.25 / 2) / 0.75;
  EXPECT_EQ(pair.higher, "self_harm");
  EXPECT_NEAR(pair.difference, points * 0.1, 1e-9);
  EXPECT_NEAR(pair.variance, 0.8 * points * points * ((12 - 40 * 0.1 * 0.1) / 39) / 40, 1e-9);
  EXPECT_NEAR(pair.p, std::erfc(pair.difference / std::sqrt(2 * pair.variance)), 1e-12);
}

TEST(LearningNeedsInOrder, AreComparedWithBothErrorsOfWhatIsUsed) {
  Gathered unsure = forty(), sure = forty();
  unsure.topics[0].followed_up = {{"Impact", 10, 20}};
  unsure.topics[2].followed_up = {{"Impact", 5, 20}};
  sure.topics[0].followed_up = sure.topics[2].followed_up = {{"Impact", 20, 20}};
  const double points = 100 * 0.10 / 0.85;
  EXPECT_NEAR(between(priorities(unsure), "exploitation", "self_harm").variance -
                  between(priorities(sure), "exploitation", "self_harm").variance,
              points * points * (0.5 * 0.5 + 0.25 * 0.75) / 19, 1e-9);
}

TEST(LearningNeedsInOrder, OfWhomNobodyAnsweredBothAreComparedAsOfDifferentPeople) {
  const std::vector<OnePerson> some = people(6, "neglect", 1, 0.5) + people(6, "neglect", 0, 0);
  const std::vector<OnePerson> others =
      people(4, "self_harm", 1, 0.5) + people(8, "self_harm", 0, 0);
  const Gathered gathered{
      .releases = {released("Staff survey", {}, some), released("Section 11", {}, others)},
      .topics = {topic("neglect"), topic("self_harm")}};
  const Priorities found = priorities(gathered);
  EXPECT_NEAR(found.pairs[0].variance,
              found.topics[0].topic.variance + found.topics[1].topic.variance, 1e-9);
}

TEST(LearningNeedsInOrder, ThatAreAllKnownDifferSurely) {
  Gathered gathered = forty();
  gathered.releases[0].asked = 40;
  const Priorities found = priorities(gathered);
  EXPECT_EQ(of(found, "self_harm").ranks, (Ranks{2, 2}));
  EXPECT_EQ(of(found, "exploitation").ranks, (Ranks{3, 3}));
}

TEST(LearningNeedsInOrder, ThatAreAllKnownAndAlikeDoNot) {
  std::vector<OnePerson> some;
  for (int person = 0; person < 40; ++person)
    some.push_back(says(person < 7, person >= 33, person % 6 == 1));
  Gathered gathered = forty();
  gathered.releases[0] = released("Staff survey", 40, some);
  const Priorities found = priorities(gathered);
  EXPECT_THAT(names(found), ElementsAre("exploitation", "neglect", "self_harm"));
  EXPECT_EQ(of(found, "neglect").ranks, (Ranks{1, 3}));
  EXPECT_EQ(found.pairs[0].p, 1);
}

TEST(ALearningNeedThatIsRequired, StandsFirstWhateverItsScore) {
  Gathered gathered = forty();
  gathered.topics[0].coded[0].severity = 3;
  const Priorities found = priorities(gathered);
  EXPECT_THAT(names(found), ElementsAre("exploitation", "neglect", "self_harm"));
  EXPECT_EQ(of(found, "exploitation").group, Group::required);
  EXPECT_LT(*of(found, "exploitation").topic.score, *of(found, "neglect").topic.score);
  EXPECT_EQ(of(found, "neglect").ranks->highest, 1);  // by its score it is still compared
}

TEST(ALearningNeedThatIsRequired, StandsFirstThoughNoSurveyAskedAboutIt) {
  Gathered gathered = forty();
  gathered.topics.push_back(topic("infant_sleep", 4));
  const Priorities found = priorities(gathered);
  EXPECT_EQ(names(found).front(), "infant_sleep");
  EXPECT_EQ(found.topics.front().group, Group::required);
  EXPECT_FALSE(found.topics.front().ranks);
  EXPECT_THAT(found.pairs, SizeIs(3));
}

// One review alone makes a score of 75 or 100, whatever it found: it compares with nothing.
TEST(ALearningNeedThatIsRequired, IsNotPutBeforeOthersByAScoreOfOneReview) {
  Gathered gathered = forty();
  gathered.topics[0].coded[0].severity = 3;
  gathered.topics.push_back(topic("abuse", 3));
  gathered.topics.push_back(topic("infant_sleep", 4));
  const Priorities found = priorities(gathered);
  EXPECT_THAT(names(found),
              ElementsAre("exploitation", "infant_sleep", "abuse", "neglect", "self_harm"));
  EXPECT_EQ(of(found, "infant_sleep").topic.score, 100);
  EXPECT_EQ(of(found, "infant_sleep").told_score(), std::nullopt);
  EXPECT_EQ(of(found, "exploitation").told_score(), of(found, "exploitation").topic.score);
}

TEST(ALearningNeedOfWhichSurveysSayTooLittle, StandsApartAndIsShown) {
  Gathered gathered = forty();
  gathered.topics.push_back(topic("infant_sleep", 2));
  gathered.topics.push_back({.topic = "fathers"});
  const Priorities found = priorities(gathered);
  EXPECT_THAT(names(found),
              ElementsAre("neglect", "self_harm", "exploitation", "fathers", "infant_sleep"));
  EXPECT_EQ(of(found, "infant_sleep").group, Group::not_enough);
  EXPECT_EQ(of(found, "infant_sleep").topic.score, 50);
  EXPECT_FALSE(of(found, "fathers").topic.score);
  EXPECT_EQ(of(found, "self_harm").ranks, (Ranks{2, 3}));
}

TEST(ALearningNeedOfWhichSurveysSayTooLittle, IsOneOfNineAnswersAndNotOfTen) {
  for (const int answers : {9, 10}) {
    const Gathered gathered{
        .releases = {released("Staff survey", 50,
                              people(static_cast<std::size_t>(answers), "neglect", 1, 0.5))},
        .topics = {topic("neglect")}};
    EXPECT_EQ(priorities(gathered).topics[0].group,
              answers < enough_answers ? Group::not_enough : Group::ranked);
  }
}

TEST(ALearningNeedOfWhichSurveysSayTooLittle, IsOneOfLessThanThreeFifthsOfAllWeight) {
  Gathered gathered{.releases = {released("Staff survey", 50, people(20, "neglect", 1, 0.5))},
                    .topics = {{.topic = "neglect"}}};
  EXPECT_EQ(priorities(gathered).topics[0].group, Group::not_enough);  // .55
  gathered.topics[0].last_cycle = gathered.topics[0].this_cycle = {{"Staff survey", 10, 20}};
  // .60, which is not a number that a computer has.
  for (const double times : {0.1, 1.0, 3.0, 7.0, 1e3}) {
    Weights weights = usual_weights;
    for (double& weight : weights.each)
      weight *= times;
    EXPECT_EQ(priorities(gathered, weights).topics[0].group, Group::ranked);
  }
}

// Of 12 who all said the same, one topic has a finding: that alone makes nobody sure of the order.
TEST(LearningNeedsInOrder, AreNotSureWhereNothingIsKnownOfHowSureAScoreIs) {
  const Gathered gathered{
      .releases = {released("Staff survey", 400,
                            people(12, "neglect", 0, 0) + people(12, "self_harm", 0, 0))},
      .topics = {
          {.topic = "neglect", .coded = {{.source = "Audit", .severity = 2, .strategic = 0.0}}},
          {.topic = "self_harm", .coded = {{.source = "Audit", .severity = 1, .strategic = 0.0}}}}};
  const Priorities found = priorities(gathered);
  ASSERT_THAT(found.pairs, SizeIs(1));
  EXPECT_GT(found.pairs[0].difference, 0);
  EXPECT_EQ(found.pairs[0].p, 1);
}

TEST(LearningNeedsInOrder, AreNoneWhereThereAreNoTopics) {
  EXPECT_THAT(priorities({}).topics, IsEmpty());
  EXPECT_THAT(priorities({}).pairs, IsEmpty());
}

TEST(LearningNeedsInOrder, AreTheSameInWhateverOrderThingsCome) {
  std::mt19937 random(5);
  Gathered gathered = forty();
  gathered.topics.push_back(topic("infant_sleep", 4));
  gathered.topics.push_back({.topic = "fathers"});
  const Priorities found = priorities(gathered);
  for (int round = 0; round < 20; ++round) {
    std::ranges::shuffle(gathered.topics, random);
    std::ranges::shuffle(gathered.releases[0].sums, random);
    const Priorities again = priorities(gathered);
    EXPECT_EQ(names(again), names(found));
    for (std::size_t at = 0; at < found.topics.size(); ++at)
      EXPECT_EQ(again.topics[at].ranks, found.topics[at].ranks);
    for (std::size_t at = 0; at < found.pairs.size(); ++at)
      EXPECT_EQ(again.pairs[at].adjusted, found.pairs[at].adjusted);
  }
}

}  // namespace
}  // namespace earshot::analysis::needs
