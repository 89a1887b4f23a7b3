// SPDX-License-Identifier: Apache-2.0
// What is shown of the same people must not say what those few answered who did not answer every time.
#include "analysis/protect/times.h"

#include <gtest/gtest.h>

namespace earshot::analysis {
namespace {

// On a scale of three points.
Times of(const std::vector<int>& both, std::optional<std::vector<int>> from,
         std::optional<std::vector<int>> to) {
  Times times{.points = 3, .everybody = {std::move(from), std::move(to)}, .people = {}, .told = {}};
  for (int at = 0; at < 9; ++at)
    if (both[static_cast<std::size_t>(at)] > 0)
      times.people[{at / 3, at % 3}] = both[static_cast<std::size_t>(at)];
  return times;
}
const TwoTimes both_times{{0}, {1}};

// Twelve answered right after, eleven of them again: Tom did not.
const std::vector<int> eleven{0, 3, 2, 0, 3, 2, 0, 0, 1};

TEST(TheFewWhoAnsweredOnce, AreNobodyWhereAllAnsweredBoth) {
  const Times times = of(eleven, std::vector{5, 5, 1}, std::vector{0, 6, 5});
  EXPECT_TRUE(may_show_ways(times, both_times));
  EXPECT_FALSE(may_show_distance(times, both_times))
      << "of so few a tenth is what each of them did";
  std::vector<int> fifty_five;
  for (const int count : eleven)
    fifty_five.push_back(5 * count);
  EXPECT_TRUE(may_show_distance(of(fifty_five, std::vector{25, 25, 5}, std::vector{0, 30, 25}),
                                both_times));
  EXPECT_FALSE(
      may_show_distance(of(fifty_five, std::vector{30, 25, 5}, std::vector{0, 30, 25}), both_times))
      << "the sum of the five who answered once could be read off it";
}

TEST(TheFewWhoAnsweredOnce, WouldBeToldByAnAverageOfTheOthers) {
  const Times times = of(eleven, std::vector{5, 6, 1}, std::vector{0, 6, 5});
  EXPECT_FALSE(may_show_distance(times, both_times))
      << "twelve times the one less eleven times the other is Tom";
}

// Nobody of the eleven moved, so the eleven stood right after where they stand now, and Tom is the rest.
TEST(TheFewWhoAnsweredOnce, WouldBeToldWhereNobodyElseMoved) {
  const Times times = of({2, 0, 0, 0, 5, 0, 0, 0, 4}, std::vector{2, 6, 4}, std::vector{2, 5, 4});
  EXPECT_FALSE(may_show_ways(times, both_times));
}

TEST(TheFewWhoAnsweredOnce, StayOpenWhereTheOthersMovedInManyWays) {
  const Times times =
      of({4, 6, 5, 5, 8, 6, 5, 6, 5}, std::vector{16, 19, 16}, std::vector{14, 20, 16});
  EXPECT_TRUE(may_show_ways(times, both_times));
}

TEST(TheFewWhoAnsweredOnce, AreNotToldWhereEverybodysAnswersAreNotShown) {
  const Times times = of({2, 0, 0, 0, 5, 0, 0, 0, 4}, std::nullopt, std::vector{2, 5, 4});
  EXPECT_TRUE(may_show_ways(times, both_times));
  EXPECT_FALSE(may_show_distance(times, both_times));
}

// Three of these five may answer at a later time, and the others are two.
TEST(FiveWhoAnsweredOnce, AreNotToldToHaveStoodAtOnePoint) {
  const Times times = of({2, 0, 0, 0, 5, 0, 0, 0, 4}, std::vector{2, 10, 4}, std::vector{2, 5, 4});
  EXPECT_FALSE(may_show_ways(times, both_times)) << "nobody moved: so all five stood in the middle";
}

TEST(TwelveWhoAnsweredOnce, MayBeToldToHaveStoodAtSeveral) {
  const Times times = of({2, 0, 0, 0, 5, 0, 0, 0, 4}, std::vector{6, 9, 8}, std::vector{2, 5, 4});
  EXPECT_TRUE(may_show_ways(times, both_times))
      << "four at each: whoever of them is few may be any";
  EXPECT_FALSE(may_show_distance(times, both_times));
}

// Twenty of thirty answered again, and went everywhere.
TEST(ManyWhoAnsweredOnce, LeaveWhatTheOthersDidToBeShown) {
  const Times times = of({1, 3, 2, 2, 3, 4, 1, 2, 2}, std::vector{10, 12, 8}, std::vector{4, 8, 8});
  EXPECT_TRUE(may_show_ways(times, both_times));
}

// Three answered the second time only: two stood at the second point and one at the third.
TEST(TheFewWhoAnsweredOnce, NeedNotBeOpenWhereNobodyStood) {
  const Times times{.points = 4,
                    .everybody = {std::vector{0, 16, 11, 8}, std::vector{0, 6, 3, 13}},
                    .people = {{{did_not_answer, 1}, 2},
                               {{did_not_answer, 2}, 1},
                               {{1, did_not_answer}, 8},
                               {{1, 1}, 4},
                               {{1, 2}, 1},
                               {{1, 3}, 3},
                               {{2, did_not_answer}, 4},
                               {{2, 2}, 1},
                               {{2, 3}, 6},
                               {{3, did_not_answer}, 4},
                               {{3, 3}, 4}},
                    .told = {}};
  EXPECT_TRUE(may_show_ways(times, both_times)) << "that nobody stands at the first point is known";
}

// Everybody stands where they stood. Tom alone did not answer the first time, and nothing is shown of everybody the last time.
TEST(TheFewWhoDidNotAnswerEveryTime, AreToldByTwoComparisonsOfWhichNeitherTellsAlone) {
  Times times{
      .points = 3,
      .everybody = {std::vector{4, 4, 2}, std::vector{5, 4, 2}, std::nullopt},
      .people = {{{did_not_answer, 0, 0}, 1}, {{0, 0, 0}, 4}, {{1, 1, 1}, 4}, {{2, 2, 2}, 2}},
      .told = {}};
  EXPECT_TRUE(may_show_ways(times, {{0}, {2}}));
  EXPECT_TRUE(may_show_ways(times, {{1}, {2}}));
  times.told = {{{0}, {2}}};
  EXPECT_FALSE(may_show_ways(times, {{1}, {2}}))
      << "whoever stood there the second time less the first";
}

TEST(TheFewWhoDidNotAnswerEveryTime, AreNotMoreThanEverybody) {
  const Times times{.points = 3,
                    .everybody = {std::vector{0, 1, 0}, std::nullopt},
                    .people = {{{0, 0}, 9}},
                    .told = {}};
  EXPECT_FALSE(may_show_ways(times, both_times)) << "figures that don't fit show nothing more";
}

// Ten before; five of them right after, four more a month later, each shown by itself. Tom answered before only.
TEST(TheFewWhoDidNotAnswerEveryTime, AreToldBesideThoseWhoCameLateByThemselves) {
  Times times{.points = 2,
              .everybody = {std::vector{6, 4}, std::vector{3, 2}, std::vector{1, 3}},
              .people = {{{0, 0, did_not_answer}, 3},
                         {{1, 1, did_not_answer}, 2},
                         {{0, did_not_answer, 0}, 1},
                         {{0, did_not_answer, 1}, 1},
                         {{1, did_not_answer, 1}, 2},
                         {{0, did_not_answer, did_not_answer}, 1}},
              .told = {{{0}, {1}}}};
  EXPECT_FALSE(may_show_ways(times, {{0}, {2}}))
      << "nobody of the first five moved: so three stood low before, and of those who came late it "
         "is told how many rose";
}

// Twenty eight at once, twenty eight late, and thirty six more who answered before only.
TEST(TheFewWhoDidNotAnswerEveryTime, AreOpenBesideThoseWhoCameLateAmongMany) {
  const Times times{.points = 2,
                    .everybody = {std::vector{50, 42}, std::vector{12, 16}, std::vector{12, 16}},
                    .people = {{{0, 0, did_not_answer}, 8},
                               {{0, 1, did_not_answer}, 8},
                               {{1, 0, did_not_answer}, 4},
                               {{1, 1, did_not_answer}, 8},
                               {{0, did_not_answer, 0}, 8},
                               {{0, did_not_answer, 1}, 8},
                               {{1, did_not_answer, 0}, 4},
                               {{1, did_not_answer, 1}, 8},
                               {{0, did_not_answer, did_not_answer}, 18},
                               {{1, did_not_answer, did_not_answer}, 18}},
                    .told = {{{0}, {1}}}};
  EXPECT_TRUE(may_show_ways(times, {{0}, {2}}));
  EXPECT_TRUE(may_show_ways(times, {{0}, {1, 2}}));
}

}  // namespace
}  // namespace earshot::analysis
