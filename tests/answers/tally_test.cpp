// SPDX-License-Identifier: Apache-2.0
#include "answers/tally.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "answers/needs.h"

namespace earshot::answers {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Counted question(Kind kind, int options, bool sensitive, std::string name = "q") {
  Counted counted;
  counted.asked.name = std::move(name);
  counted.asked.question.kind = kind;
  counted.sensitive = sensitive;
  for (int i = 1; i <= options; ++i)
    counted.asked.question.options.push_back({std::to_string(i), {{"en", "Option"}}});
  return counted;
}

Figure one_figure(const Counted& counted, std::vector<int> counts, int floor = 10) {
  FieldTally field;
  field.asked = field.answered = std::accumulate(counts.begin(), counts.end(), 0);
  field.counts = std::move(counts);
  return figures_of({counted}, {field}, floor, "en").at(0);
}

std::vector<int> shown(const Figure& figure) {  // hidden is -1
  std::vector<int> counts;
  for (const Count& count : figure.counts)
    counts.push_back(count.count.value_or(-1));
  return counts;
}

TEST(APlainQuestion, UnderTheFloorShowsNoFigureAtAll) {
  const Figure figure = one_figure(question(Kind::one, 2, false), {5, 4});
  EXPECT_THAT(figure.counts, IsEmpty());
  EXPECT_EQ(figure.base, std::nullopt);
  EXPECT_EQ(figure.withheld, "Fewer than 10 people were asked this question.");
}

TEST(APlainQuestion, AtTheFloorShowsSmallCellsToo) {
  EXPECT_THAT(shown(one_figure(question(Kind::one, 3, false), {8, 1, 1})), ElementsAre(8, 1, 1));
}

TEST(APlainQuestion, ThatAllAnsweredAlikeIsNotToldFromOneThatOnePersonAnsweredOtherwise) {
  const Counted plain = question(Kind::scale, 3, false);
  const Figure all = one_figure(plain, {0, 12, 0});
  EXPECT_THAT(all.counts, IsEmpty());
  EXPECT_EQ(all.mean, std::nullopt);
  EXPECT_EQ(all, one_figure(plain, {12, 0, 0}));
  EXPECT_EQ(all, one_figure(plain, {1, 11, 0}));
  EXPECT_EQ(all, one_figure(plain, {0, 1, 11}));
  EXPECT_THAT(shown(one_figure(plain, {1, 10, 1})), ElementsAre(1, 10, 1));
}

TEST(APlainQuestion, ThatAllAnsweredAlikeSaysWhatAPersonalOneSays) {
  EXPECT_EQ(one_figure(question(Kind::one, 3, false), {0, 12, 0}).withheld,
            one_figure(question(Kind::one, 2, true), {3, 20}).withheld);
}

TEST(APlainScale, HasAMeanAndAMedianThatLeaveOutAway) {
  Counted counted = question(Kind::scale, 3, false);
  counted.asked.question.options.back().away = true;
  const Figure figure = one_figure(counted, {4, 6, 2});
  EXPECT_EQ(figure.mean, 1.6);
  EXPECT_EQ(figure.median, 2);
}

TEST(ANamedAnswer, IsShownAsItIs) {
  EXPECT_THAT(shown(one_figure(question(Kind::one, 2, true), {1, 0}, 1)), ElementsAre(1, 0));
}

TEST(APlainQuestionWithSeveralAnswers, OfWhichAllOrAllButOneChoseOneIsNotShown) {
  for (const int chose : {12, 11}) {
    const FieldTally field{.asked = 12, .answered = 12, .counts = {chose, 3}};
    const Figure figure = figures_of({question(Kind::many, 2, false)}, {field}, 10, "en").at(0);
    EXPECT_THAT(figure.counts, IsEmpty());
    EXPECT_THAT(figure.withheld, HasSubstr("Too few people chose some of the answers"));
  }
}

struct Hiding {
  std::vector<int> counts;
  std::vector<int> shown;
};

TEST(ASensitiveQuestion, HidesSmallCellsAndEnoughOthersThatNoneCanBeWorkedOut) {
  const Hiding scenarios[] = {
      {{10, 20, 30}, {10, 20, 30}},        // nothing small
      {{10, 20, 0}, {10, 20, 0}},          // nobody is not a person
      {{3, 20, 30}, {-1, -1, 30}},         // one small cell takes the next smallest with it
      {{1, 1, 30, 40}, {-1, -1, -1, 40}},  // two that are 1 each need a third
      {{2, 3, 30, 40}, {-1, -1, -1, 40}},  // and so do two that are 1 and 4 at most
      {{1, 0, 0, 11}, {-1, 0, 0, -1}},
      {{0, 0, 5, 4, 4, 0}, {0, 0, -1, -1, -1, 0}},  // 8 in two cells under 5 would be 4 and 4
      {{1, 1, 1, 1, 1, 30, 40}, {-1, -1, -1, -1, -1, -1, 40}},
      {{3, 20, 20, 30}, {-1, -1, -1, 30}},  // equal counts go together
      {{3, 3, 3, 20}, {-1, -1, -1, 20}},    // might be 1, 2 and 6
      {{4, 4, 20}, {-1, -1, 20}},           // might be 1 and 7
  };
  for (const Hiding& scenario : scenarios) {
    const Figure figure = one_figure(
        question(Kind::one, static_cast<int>(scenario.counts.size()), true), scenario.counts);
    EXPECT_EQ(shown(figure), scenario.shown);
  }
}

using Cells = std::vector<int>;

// Every table of so many cells whose counts add up to the base.
std::vector<Cells> tables_of(int cells, int base) {
  if (cells == 1)
    return {{base}};
  std::vector<Cells> tables;
  for (int first = 0; first <= base; ++first)
    for (Cells& rest : tables_of(cells - 1, base - first)) {
      rest.insert(rest.begin(), first);
      tables.push_back(std::move(rest));
    }
  return tables;
}

// How far apart the least and the most of each cell are among these tables.
Cells room_of(const std::vector<Cells>& tables) {
  Cells least = tables.front();
  Cells most = tables.front();
  for (const Cells& table : tables)
    for (std::size_t i = 0; i < table.size(); ++i) {
      least[i] = std::min(least[i], table[i]);
      most[i] = std::max(most[i], table[i]);
    }
  for (std::size_t i = 0; i < most.size(); ++i)
    most[i] -= least[i];
  return most;
}

struct Published {
  Cells shown;
  std::string withheld;
  bool operator<(const Published& other) const {
    return std::tie(shown, withheld) < std::tie(other.shown, other.withheld);
  }
};

TEST(ASensitiveQuestion, OfWhichNothingCanBeShownSaysSoAsWhereAllChoseTheSame) {
  for (const Cells& counts : {Cells{4, 4, 4, 4}, Cells{3, 20}, Cells{2, 3, 30}, Cells{0, 12, 0}}) {
    const Figure figure =
        one_figure(question(Kind::one, static_cast<int>(counts.size()), true), counts);
    EXPECT_THAT(figure.counts, IsEmpty());
    EXPECT_THAT(figure.withheld, HasSubstr("Too few people chose some of the answers"));
  }
}

// Tries to work out what is hidden, knowing the rule: which tables would have been shown just so?
void expect_room(int cells, int base) {
  std::map<Published, std::vector<Cells>> tables;
  const Counted counted = question(Kind::one, cells, true);
  for (Cells& table : tables_of(cells, base)) {
    const Figure figure = one_figure(counted, table, 3);
    tables[{shown(figure), figure.withheld}].push_back(std::move(table));
  }
  for (const auto& [published, possible] : tables) {
    const Cells room = room_of(possible);
    for (std::size_t i = 0; i < room.size(); ++i) {
      const int cell = published.withheld.empty() ? published.shown[i] : -1;
      EXPECT_FALSE(cell >= 1 && cell <= 4);
      if (cell < 0) {
        EXPECT_GE(room[i], std::min(5, base)) << testing::PrintToString(published.shown);
      }
    }
  }
}

TEST(ASensitiveQuestion, LeavesEachHiddenCellTwoNumbersFiveApartForWhoeverKnowsTheRule) {
  for (int base = 3; base <= 26; ++base)
    for (int cells = 2; cells <= 4; ++cells)
      expect_room(cells, base);
  for (int base = 3; base <= 17; ++base)
    expect_room(5, base);
  expect_room(6, 13);
}

TEST(ASensitiveQuestion, OfManyOptionsIsProtectedToo) {
  Cells counts(62, 1);
  EXPECT_THAT(shown(one_figure(question(Kind::one, 62, true), counts)), IsEmpty());
  counts.back() = 400;
  counts.front() = 6;
  const Cells cells = shown(one_figure(question(Kind::one, 62, true), counts));
  EXPECT_EQ(std::ranges::count(cells, -1), 61);
  EXPECT_EQ(cells.back(), 400);
}

TEST(ASensitiveQuestion, WithAHiddenCellHasNoMean) {
  EXPECT_EQ(one_figure(question(Kind::scale, 3, true), {3, 20, 30}).mean, std::nullopt);
}

TEST(ASensitiveQuestionWithSeveralAnswers, HidesFewAndAllButFew) {
  FieldTally field{.asked = 20, .answered = 20, .counts = {0, 4, 5, 15, 16, 20}};
  const Figure figure = figures_of({question(Kind::many, 6, true)}, {field}, 10, "en").at(0);
  EXPECT_THAT(shown(figure), ElementsAre(-1, -1, 5, 15, -1, -1));
}

TEST(AFollowUpQuestion, IsWithheldWhenHowManyWereAskedIsHidden) {
  const Counted gate = question(Kind::one, 3, true, "gate");
  Counted follow_up = question(Kind::one, 2, false, "why");
  follow_up.gate = "gate";
  const FieldTally gate_field{.asked = 33, .answered = 33, .counts = {3, 10, 20}};
  const FieldTally follow_field{.asked = 10, .answered = 10, .counts = {4, 6}};
  const auto figures = figures_of({gate, follow_up}, {gate_field, follow_field}, 10, "en");
  EXPECT_THAT(figures[1].counts, IsEmpty());
  EXPECT_EQ(figures[1].asked, std::nullopt);
  EXPECT_EQ(figures[1].withheld, "Only some people were asked this, and how many is hidden above.");
}

TEST(ANumber, IsShownAsMeanAndMedianUnlessItIsSensitive) {
  FieldTally field{
      .asked = 10, .answered = 10, .counts = {}, .numbers = {1, 2, 3, 4, 5, 6, 7, 8, 9, 20}};
  const auto plain = figures_of({question(Kind::number, 0, false)}, {field}, 10, "en").at(0);
  EXPECT_EQ(plain.mean, 6.5);
  EXPECT_EQ(plain.median, 5.5);
  const auto hidden = figures_of({question(Kind::number, 0, true)}, {field}, 10, "en").at(0);
  EXPECT_EQ(hidden.mean, std::nullopt);
  EXPECT_THAT(hidden.withheld, HasSubstr("personal"));
}

TEST(ANumber, ThatAllGaveIsNotToldFromOneThatAllButOneGave) {
  const auto figure_of = [](std::vector<double> numbers) {
    const FieldTally field{
        .asked = 10, .answered = 10, .counts = {}, .numbers = std::move(numbers)};
    return figures_of({question(Kind::number, 0, false)}, {field}, 10, "en").at(0);
  };
  const Figure all = figure_of({7, 7, 7, 7, 7, 7, 7, 7, 7, 7});
  EXPECT_EQ(all.mean, std::nullopt);
  EXPECT_EQ(all.median, std::nullopt);
  EXPECT_EQ(all, figure_of({7, 7, 7, 7, 7, 7, 2, 7, 7, 7}));
  EXPECT_EQ(figure_of({7, 7, 7, 7, 7, 7, 2, 3, 7, 7}).median, 7);
}

// "Would you recommend it?"
Counted recommending(bool sensitive = false) {
  Counted counted = question(Kind::number, 0, sensitive, "recommend");
  counted.asked.question.name = "recommend";
  counted.asked.question.least = 0;
  counted.asked.question.most = 10;
  return counted;
}

Figure figure_of(const Counted& counted, std::vector<double> numbers) {
  const auto people = static_cast<int>(numbers.size());
  const FieldTally field{
      .asked = people, .answered = people, .counts = {}, .numbers = std::move(numbers)};
  return figures_of({counted}, {field}, 10, "en").at(0);
}

TEST(WouldYouRecommendIt, IsNotCountedByWhatPeopleSayWhereTheirNumbersMayNotBeShown) {
  EXPECT_THAT(figure_of(recommending(true), {9, 9, 9, 9, 9, 7, 7, 7, 3, 2}).counts, IsEmpty());
  EXPECT_THAT(figure_of(recommending(), {9, 9, 9, 9, 9, 9, 9, 9, 9, 9}).counts, IsEmpty());
  EXPECT_EQ(figure_of(recommending(), {9, 9, 9, 9, 9, 9, 9, 9, 9, 9}),
            figure_of(recommending(), {9, 9, 9, 9, 9, 9, 9, 9, 9, 2}));
  EXPECT_THAT(figure_of(recommending(), {10, 9, 8}).counts, IsEmpty()) << "fewer than the floor";
}

TEST(WouldYouRecommendIt, IsCountedInThreeGroupsThatAreAllWhoAnswered) {
  const Figure figure = figure_of(recommending(), {10, 9, 9, 9, 9, 8, 7, 6, 3, 0});
  EXPECT_THAT(shown(figure), ElementsAre(5, 2, 3));
  EXPECT_EQ(count_of(figure, "promoter"), 5);
  EXPECT_EQ(figure.base, 10);
  EXPECT_EQ(figure.mean, 7);
}

TEST(WouldYouRecommendIt, IsKnownByItsMarkOrByItsNameAndAlwaysByItsRange) {
  const std::vector<double> numbers{10, 9, 9, 9, 9, 8, 7, 6, 3, 0};
  Counted counted = recommending();
  counted.asked.question.name = "tell_others";
  EXPECT_THAT(figure_of(counted, numbers).counts, IsEmpty());
  counted.asked.question.settings["x_recommend"] = "true";
  EXPECT_THAT(figure_of(counted, numbers).counts, SizeIs(3));
  counted.asked.question.most = 11;
  EXPECT_THAT(figure_of(counted, numbers).counts, IsEmpty());
  counted = recommending();
  counted.asked.question.settings["x_recommend"] = "false";
  EXPECT_THAT(figure_of(counted, numbers).counts, IsEmpty());
}

TEST(LearningNeeds, AreSumsSquaresAndProductsOverAnswersThatSpokeOfBoth) {
  Needs needs;
  for (int i = 0; i < 10; ++i) {
    std::vector<host::NeedSaid> said{{"neglect", "prevalence", i < 4 ? 1.0 : 0.0}};
    if (i % 2 == 0)
      said.push_back({"neglect", "gap", 0.5});
    needs.add(said);
  }
  const auto sums = needs.sums(5);
  ASSERT_THAT(sums, SizeIs(3));
  EXPECT_EQ(sums[0], (NeedSums{"neglect", "gap", "neglect", "gap", 5, 2.5, 2.5, 1.25}));
  EXPECT_EQ(sums[1], (NeedSums{"neglect", "gap", "neglect", "prevalence", 5, 2.5, 2, 1}));
  EXPECT_EQ(sums[2], (NeedSums{"neglect", "prevalence", "neglect", "prevalence", 10, 4, 4, 4}));
}

TEST(LearningNeeds, ThatFewerThanTheFloorSpokeOfAreLeftOut) {
  Needs needs;
  for (int i = 0; i < 9; ++i)
    needs.add({{"neglect", "prevalence", 1.0}});
  EXPECT_THAT(needs.sums(10), IsEmpty());
  EXPECT_THAT(needs.sums(9), SizeIs(1));
}

}  // namespace
}  // namespace earshot::answers
