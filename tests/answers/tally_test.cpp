// SPDX-License-Identifier: Apache-2.0
#include "answers/tally.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <numeric>
#include <set>

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

TEST(APlainQuestion, ThatAllAnsweredAlikeIsNotShown) {
  const Figure figure = one_figure(question(Kind::one, 3, false), {0, 12, 0});
  EXPECT_THAT(figure.counts, IsEmpty());
  EXPECT_THAT(figure.withheld, HasSubstr("too alike"));
  EXPECT_EQ(figure.mean, std::nullopt);
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

TEST(APlainQuestionWithSeveralAnswers, OfWhichAllChoseOneIsNotShown) {
  const FieldTally field{.asked = 12, .answered = 12, .counts = {12, 3}};
  const Figure figure = figures_of({question(Kind::many, 2, false)}, {field}, 10, "en").at(0);
  EXPECT_THAT(figure.counts, IsEmpty());
  EXPECT_THAT(figure.withheld, HasSubstr("too alike"));
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
      {{1, 1, 30, 40}, {-1, -1, -1, 40}},  // two that add up to less than five need a third
      {{1, 0, 0, 11}, {-1, 0, 0, -1}},
      {{2, 3, 30}, {-1, -1, 30}},       // two that leave room
      {{3, 4, 5, 6}, {-1, -1, -1, 6}},  // of seven, two small ones can only be three and four
      {{0, 0, 5, 4, 4},
       {-1, -1, 5, -1, -1}},  // and of eight only four each, unless nought is hidden
      {{1, 1, 1, 1, 1, 9, 20}, {-1, -1, -1, -1, -1, -1, 20}},
      {{4, 4, 6, 6, 20}, {-1, -1, -1, -1, 20}},  // equal counts go together
  };
  for (const Hiding& scenario : scenarios) {
    const Figure figure = one_figure(
        question(Kind::one, static_cast<int>(scenario.counts.size()), true), scenario.counts);
    EXPECT_EQ(shown(figure), scenario.shown);
  }
}

TEST(ASensitiveQuestion, OfWhichNothingCanBeShownSaysSo) {
  for (const std::vector<int>& counts : {std::vector{4, 4, 4, 4}, std::vector{3, 20}}) {
    const Figure figure =
        one_figure(question(Kind::one, static_cast<int>(counts.size()), true), counts);
    EXPECT_THAT(figure.counts, IsEmpty());
    EXPECT_THAT(figure.withheld, HasSubstr("Too few people chose some of the answers"));
  }
}

// Whoever knows the rule looks for every table that would have been shown just so. Tried on every
// table of four and of five answers up to some base, for each hidden cell.
using Tables = std::map<std::pair<int, std::vector<int>>, std::vector<std::vector<int>>>;

void add_tables(Tables& tables, std::vector<int>& counts, std::size_t cells, int left) {
  if (counts.size() < cells) {
    for (int n = 0; n <= left; ++n) {
      counts.push_back(n);
      add_tables(tables, counts, cells, left - n);
      counts.pop_back();
    }
    return;
  }
  const int base = std::accumulate(counts.begin(), counts.end(), 0);
  if (base < 5)
    return;
  const Figure figure = one_figure(question(Kind::one, static_cast<int>(cells), true), counts, 5);
  if (figure.withheld.empty())
    tables[{base, shown(figure)}].push_back(counts);
}

void expect_room(const std::vector<int>& shown, const std::vector<std::vector<int>>& tables) {
  int room = 0;
  for (std::size_t cell = 0; cell < shown.size(); ++cell) {
    EXPECT_FALSE(shown[cell] >= 1 && shown[cell] <= 4);
    if (shown[cell] >= 0)
      continue;
    std::set<int> values;
    for (const auto& table : tables)
      values.insert(table[cell]);
    EXPECT_GE(values.size(), 2U);
    EXPECT_GE(*values.rbegin() - *values.begin(), 2) << ::testing::PrintToString(tables.front());
    room += tables.front()[cell];
  }
  EXPECT_TRUE(room == 0 || room >= 5);
}

TEST(ASensitiveQuestion, LeavesEachHiddenCellRoomForWhoeverKnowsTheRule) {
  for (const auto& [cells, most] : {std::pair<std::size_t, int>{4, 18}, {5, 14}}) {
    Tables tables;
    std::vector<int> counts;
    add_tables(tables, counts, cells, most);
    for (const auto& [published, behind] : tables)
      expect_room(published.second, behind);
  }
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
