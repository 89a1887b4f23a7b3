// SPDX-License-Identifier: Apache-2.0
// A score, how much of all that could be known it rests on, and how sure it is.
#include "analysis/needs/scores.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "analysis/needs/gathering.h"

namespace earshot::analysis::needs {
namespace {

Scored scored(const Gathered& gathered, const Weights& weights = usual_weights) {
  return all_scored(gathered.topics, Means(gathered.releases), weights).front();
}

// Twelve of forty who were asked: four are unsure and far from where they should be.
Gathered twelve() {
  return {.releases = {released("Staff survey", 40,
                                people(4, "neglect", 1, 0.75) + people(8, "neglect", 0, 0.25))},
          .topics = {{.topic = "neglect"}}};
}

TEST(AScore, IsTheMeanOfItsComponentsByWeight) {
  Gathered gathered = twelve();
  gathered.topics[0].coded = {{.source = "Audit", .severity = 3, .strategic = 1.0}};
  const Scored found = scored(gathered);
  const double parts = 0.30 * 4 / 12 + 0.25 * 5 / 12 + 0.20 * 0.75 + 0.10;
  EXPECT_NEAR(*found.score, 100 * parts / 0.85, 1e-9);
  EXPECT_NEAR(found.coverage, 0.85, 1e-12);
  EXPECT_EQ(found.answers, 12);
}

// y is 100 (0.30 need + 0.25 gap) ÷ 0.55, and s² of four of one and eight of another is known.
TEST(AScore, IsAsSureAsPeopleAgreeAndAsManyOfThoseAskedAnswered) {
  const Scored found = scored(twelve());
  const double high = 100 * (0.30 + 0.25 * 0.75) / 0.55, low = 100 * 0.25 * 0.25 / 0.55;
  const double spread = (high - low) * (high - low) * 4 * 8 / 12 / 11;
  EXPECT_NEAR(found.variance, (1 - 12 / 40.0) * spread / 12, 1e-9);
  EXPECT_NEAR(found.interval.high - *found.score, 1.959963984540054 * std::sqrt(found.variance),
              1e-9);
}

TEST(AScore, IsAPointWhereEverybodyWhoWasAskedAnswered) {
  Gathered gathered = twelve();
  gathered.releases[0].asked = 12;
  EXPECT_EQ(scored(gathered).variance, 0);
  EXPECT_EQ(scored(gathered).interval.low, scored(gathered).interval.high);
}

// Few who all said the same have no spread. That is not to be sure.
TEST(AScore, IsKnownToBeExactOnlyWhereEverybodyWhoWasAskedAnswered) {
  EXPECT_TRUE(scored(twelve()).is_known_how_sure);
  Gathered alike{.releases = {released("Staff survey", 400, people(12, "neglect", 0, 0))},
                 .topics = {{.topic = "neglect"}}};
  EXPECT_FALSE(scored(alike).is_known_how_sure);
  alike.releases[0].asked = 12;
  EXPECT_TRUE(scored(alike).is_known_how_sure);
  alike.topics[0].followed_up = {{"Impact", 12, 12}};
  EXPECT_FALSE(scored(alike).is_known_how_sure) << "who was at a course is not everybody";
}

TEST(AScore, IsNoSurerWhereNobodyKnowsHowManyWereAsked) {
  Gathered known = twelve(), unknown = twelve(), wrong = twelve();
  unknown.releases[0].asked = std::nullopt;
  wrong.releases[0].asked = 11;  // paper made them more than were asked
  EXPECT_NEAR(scored(known).variance, 0.7 * scored(unknown).variance, 1e-9);
  EXPECT_EQ(scored(wrong).variance, scored(unknown).variance);
}

TEST(AScore, OfSeveralSurveysShrinksByWhoWasAskedInEach) {
  Gathered gathered = twelve();
  gathered.releases.push_back(released(
      "Section 11", std::nullopt, people(4, "neglect", 1, 0.75) + people(8, "neglect", 0, 0.25)));
  const double spread = [&] {
    const double high = 100 * (0.30 + 0.25 * 0.75) / 0.55, low = 100 * 0.25 * 0.25 / 0.55;
    return (high - low) * (high - low) * 8 * 16 / 24 / 23;
  }();
  EXPECT_NEAR(scored(gathered).variance, (1 - 12 * (12 / 40.0) / 24) * spread / 24, 1e-9);
}

TEST(AScore, IsLessSureTheFewerSaidWhatTheyUseAtWork) {
  Gathered gathered{.topics = {{.topic = "neglect", .followed_up = {{"Impact", 6, 10}}}}};
  EXPECT_NEAR(scored(gathered).variance, 1e4 * 0.6 * 0.4 / 9, 1e-9);
  gathered.topics[0].coded = {{.source = "Audit", .severity = 4}};
  EXPECT_NEAR(scored(gathered).variance, 1e4 / 9 * 0.6 * 0.4 / 9, 1e-9);
}

TEST(AScore, OfWhatWasCodedAloneHasNoSamplingError) {
  const Scored found =
      scored({.topics = {{.topic = "neglect", .coded = {{.source = "Audit", .severity = 2}}}}});
  EXPECT_EQ(found.score, 50);
  EXPECT_EQ(found.interval, (Interval{50, 50}));
  EXPECT_FALSE(found.is_known_how_sure);
  EXPECT_EQ(found.answers, 0);
}

TEST(AScore, EndsAtNoughtAndAHundred) {
  const auto high = scored({.topics = {{.topic = "a", .followed_up = {{"Impact", 1, 12}}}}});
  const auto low = scored({.topics = {{.topic = "a", .followed_up = {{"Impact", 11, 12}}}}});
  EXPECT_EQ(high.interval.high, 100);
  EXPECT_EQ(low.interval.low, 0);
  EXPECT_GT(low.interval.high, *low.score);
}

TEST(AScore, IsAbsentWhereNothingThatWeighsIsPresent) {
  EXPECT_FALSE(scored({.topics = {{.topic = "neglect"}}}).score);
  EXPECT_EQ(scored({.topics = {{.topic = "neglect"}}}).coverage, 0);
  EXPECT_FALSE(scored(twelve(), Weights{}).score);
  EXPECT_EQ(scored(twelve(), Weights{}).coverage, 0);
  Weights severity_only;
  severity_only[Component::severity] = 1;
  EXPECT_FALSE(scored(twelve(), severity_only).score);
}

TEST(AScore, LeavesOutWhatWeighsNothing) {
  Weights gap_only;
  gap_only[Component::gap] = 7;
  const Scored found = scored(twelve(), gap_only);
  EXPECT_NEAR(*found.score, 100 * 5 / 12.0, 1e-9);
  EXPECT_EQ(found.coverage, 1);
}

TEST(AScore, RefusesAWeightBelowNought) {
  Weights weights = usual_weights;
  weights[Component::gap] = -0.1;
  EXPECT_THROW(scored(twelve(), weights), std::invalid_argument);
  weights[Component::gap] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(scored(twelve(), weights), std::invalid_argument);
}

TEST(AScore, IsTheSameHoweverWeightsAreScaled) {
  const Scored found = scored(twelve());
  for (const double times : {0.001, 3.0, 1e6}) {
    Weights weights = usual_weights;
    for (double& weight : weights.each)
      weight *= times;
    const Scored scaled = scored(twelve(), weights);
    EXPECT_NEAR(*scaled.score, *found.score, 1e-9);
    EXPECT_NEAR(scaled.variance, found.variance, 1e-9);
    EXPECT_NEAR(scaled.coverage, found.coverage, 1e-12);
  }
}

// A component that is missing counts as if its weight were 0, but for how much is covered.
TEST(AScore, WithoutAComponentIsThatOfTheOthers) {
  Gathered gathered = twelve();
  gathered.topics[0].coded = {{.source = "Audit", .severity = 1}};
  Weights no_severity = usual_weights;
  no_severity[Component::severity] = 0;
  EXPECT_NEAR(*scored(gathered, no_severity).score, *scored(twelve()).score, 1e-9);
  EXPECT_GT(scored(gathered, no_severity).coverage, scored(twelve()).coverage);
}

// Confidence of twelve, and how much it matters of the eight of them who said so.
TEST(AScore, OfPeopleWhoSaidOnlyOneThingCountsThemInThat) {
  std::vector<OnePerson> some = people(4, "neglect", 1, 0.75) + people(4, "neglect", 0, 0.25);
  for (int one = 0; one < 4; ++one)
    some.push_back({{{"neglect", "prevalence"}, 0}});
  const Scored found =
      scored({.releases = {released("Staff survey", 40, some)}, .topics = {{.topic = "neglect"}}});
  const double of_need = (1 / 12.0 - 1 / 40.0) * (4 * 8 / 12.0 / 11);
  const double of_gap = (1 / 8.0 - 1 / 40.0) * (0.25 * 4 * 4 / 8.0 / 7);
  const double of_both = (8 / (12.0 * 8) - 1 / 40.0) * (0.5 * 4 * 4 / 8.0 / 7);
  const double need = 100 * 0.30 / 0.55, gap = 100 * 0.25 / 0.55;
  EXPECT_NEAR(found.variance, need * need * of_need + gap * gap * of_gap + 2 * need * gap * of_both,
              1e-9);
  EXPECT_EQ(found.answers, 12);
}

// The whole of a year's people, drawn from again and again: the error that is told is the one that is there.
TEST(AScore, IsAsSureAsItSaysWhereSomeLeaveOutHowMuchItMatters) {
  std::mt19937 random(7);
  const auto happens = [&](double share) {
    return static_cast<double>(random() % 1000) < 1000 * share;
  };
  std::vector<OnePerson> everybody;
  for (int person = 0; person < 60; ++person) {
    const double need = happens(0.4);
    everybody.push_back(
        {{{"neglect", "prevalence"}, need},
         {{"neglect", "gap"}, 0.25 * static_cast<double>(random() % 3) + need / 2}});
  }
  double sum = 0, squares = 0, told = 0;
  constexpr int rounds = 4000;
  for (int round = 0; round < rounds; ++round) {
    std::ranges::shuffle(everybody, random);
    std::vector<OnePerson> answered(everybody.begin(), everybody.begin() + 30);
    for (std::size_t one = 0; one < 14; ++one)
      answered[one].erase({"neglect", "gap"});
    const Scored found = scored(
        {.releases = {released("Staff survey", 60, answered)}, .topics = {{.topic = "neglect"}}});
    sum += *found.score;
    squares += *found.score * *found.score;
    told += found.variance;
  }
  const double there = squares / rounds - sum / rounds * sum / rounds;
  EXPECT_NEAR(told / rounds / there, 1, 0.08);
}

TEST(AScore, IsTheSameToTheLastDigitInWhateverOrderThingsCome) {
  std::mt19937 random(3);
  Gathered gathered{.topics = {{.topic = "neglect",
                                .coded = {{.source = "Audit", .severity = 2},
                                          {.source = "Forum", .severity = 1, .strategic = 0.5}}}}};
  for (int survey = 0; survey < 9; ++survey) {
    std::vector<OnePerson> some;
    for (int person = 0; person < 11; ++person)
      some.push_back({{{"neglect", "prevalence"}, static_cast<double>(random() % 4) / 3},
                      {{"neglect", "gap"}, static_cast<double>(random() % 8) / 7}});
    gathered.releases.push_back(released("Survey " + std::to_string(survey), 30, some));
  }
  const Scored found = scored(gathered);
  for (int round = 0; round < 20; ++round) {
    std::ranges::shuffle(gathered.releases, random);
    std::ranges::shuffle(gathered.topics[0].coded, random);
    for (Released& release : gathered.releases) {
      std::ranges::shuffle(release.sums, random);
      for (NeedSums& sums : release.sums) {
        std::swap(sums.topic_a, sums.topic_b);
        std::swap(sums.component_a, sums.component_b);
        std::swap(sums.sum_a, sums.sum_b);
      }
    }
    EXPECT_EQ(scored(gathered).score, found.score);
    EXPECT_EQ(scored(gathered).variance, found.variance);
  }
}

}  // namespace
}  // namespace earshot::analysis::needs
