// SPDX-License-Identifier: Apache-2.0
// One question of a staff survey by agency and by sector.
#include "analysis/protect/cross.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::analysis {
namespace {

using testing::ElementsAre;
using testing::Optional;

struct Asked {
  QuestionCounts question;
  std::vector<Grouping> groupings;
  std::vector<std::optional<Crossed>> answered(int floor = 10) const {
    return cross(question, groupings, rows_of(groupings, floor), floor);
  }
};

// By agency and answer; every agency's size is known, and what all of them said together.
Asked asked(const std::vector<std::vector<int>>& counts, bool in_order = false) {
  Asked made;
  made.question.in_order = in_order;
  made.question.plain.assign(counts.front().size(), 0);
  made.question.plain_is_shown.assign(counts.front().size(), true);
  made.question.counts = {counts};
  made.groupings.emplace_back();
  for (const auto& row : counts) {
    int size = 0;
    for (std::size_t option = 0; option < row.size(); ++option) {
      made.question.plain[option] += row[option];
      size += row[option];
    }
    made.groupings.front().sizes.push_back(size);
    made.groupings.front().size_is_shown.push_back(true);
  }
  return made;
}

TEST(AQuestionByAgency, IsShownWholeWhereNothingIsSmall) {
  const auto shown = asked({{12, 8, 20}, {15, 9, 11}}).answered().front();
  ASSERT_TRUE(shown);
  EXPECT_THAT(shown->totals, ElementsAre(27, 17, 31));
  EXPECT_THAT(shown->rows[0].counts, ElementsAre(Optional(12), Optional(8), Optional(20)));
  EXPECT_EQ(shown->rows[1].base, 35);
}

TEST(AQuestionByAgency, HidesASmallCountAndWhatItCouldBeWorkedOutFrom) {
  const auto shown = asked({{12, 3, 20}, {15, 9, 11}, {14, 16, 13}}).answered().front();
  ASSERT_TRUE(shown);
  EXPECT_EQ(shown->rows[0].counts[1], std::nullopt);
  int hidden = 0;
  for (const CrossedRow& row : shown->rows)
    for (const auto& count : row.counts)
      hidden += !count;
  EXPECT_EQ(hidden, 4);
}

// Every officer said the same, or all but one: then nobody can tell which.
TEST(AQuestionByAgency, DoesNotSayThatAWholeAgencySaysTheSame) {
  for (const int otherwise : {0, 1}) {
    const auto shown =
        asked({{30 - otherwise, otherwise, 0}, {15, 19, 11}, {14, 16, 13}}).answered().front();
    if (shown) {
      EXPECT_EQ(shown->rows[0].counts[0], std::nullopt) << otherwise;
    }
  }
}

TEST(AQuestionByAgency, IsNotShownWhereMostOfItIsHidden) {
  EXPECT_FALSE(asked({{10, 2, 1}, {9, 3, 2}, {1, 12, 2}, {2, 1, 10}}).answered().front());
}

TEST(AQuestionByAgency, CountsAgenciesOfFewTogether) {
  const auto shown =
      asked({{12, 8, 20}, {4, 3, 2}, {15, 9, 11}, {2, 3, 4}, {12, 12, 12}}).answered().front();
  ASSERT_TRUE(shown);
  ASSERT_EQ(shown->rows.size(), 4u);
  EXPECT_EQ(shown->rows[3].base, 18);
  EXPECT_THAT(shown->rows[3].counts, ElementsAre(Optional(6), Optional(6), Optional(6)));
}

TEST(AQuestionByAgency, ThatFewOfAnAgencyAnsweredHasNoShareOfThem) {
  Asked made = asked({{20, 20}, {3, 4}, {15, 22}});
  made.groupings.front().sizes[1] = 12;  // the others skipped it
  const auto shown = made.answered().front();
  if (shown) {
    EXPECT_EQ(shown->rows[1].base, std::nullopt);
    EXPECT_THAT(shown->rows[1].counts, testing::Each(std::nullopt));
  }
}

// Twelve are in the others' row and eight answered: four and four, which nobody may work out from the rest.
TEST(AQuestionByAgency, HidesFromTheRestWhatTooFewOfTheOthersSaid) {
  Asked made = asked({{20, 10}, {12, 8}, {2, 2}, {2, 2}});
  made.groupings.front().sizes = {30, 20, 6, 6};
  const auto shown = made.answered().front();
  if (shown) {
    EXPECT_FALSE(shown->rows[0].counts[0] && shown->rows[1].counts[0]);
    EXPECT_FALSE(shown->rows[0].counts[1] && shown->rows[1].counts[1]);
  }
}

// Of a scale 3, 2, 40, 1, 9 the plain figure hides all but the 40, so each is one at least. 45 for the first three would
// leave five for two of them.
TEST(AQuestionByAgency, LeavesWhatThePlainFigureHidesAsOpenAsItWas) {
  Asked made = asked({{2, 1, 22, 1, 4}, {1, 1, 18, 0, 5}}, true);
  made.question.plain_is_shown = {false, false, true, false, false};
  made.question.hidden_is_some = true;
  EXPECT_FALSE(made.answered().front());
}

// Whoever it is nothing to is counted, in a column that no point of the scale is in.
TEST(AQuestionByAgency, HasAColumnForWhomItIsNothingTo) {
  Asked made = asked({{9, 8, 12, 6}, {7, 9, 11, 7}}, true);
  made.question.apart = 3;
  const auto shown = made.answered().front();
  ASSERT_TRUE(shown);
  EXPECT_THAT(shown->columns.back(), ElementsAre(3));
  EXPECT_EQ(shown->rows[0].base, 35);
  EXPECT_EQ(shown->totals.back(), 13);
}

// Point by point most of it would be hidden.
TEST(AQuestionByAgency, HasTheLowerAndUpperPointsWhereEachPointIsTooMuch) {
  const auto shown =
      asked({{9, 1, 3, 1, 8}, {1, 9, 3, 8, 1}, {8, 2, 2, 2, 9}, {2, 8, 2, 9, 1}}, true)
          .answered()
          .front();
  ASSERT_TRUE(shown);
  EXPECT_THAT(shown->columns, ElementsAre(ElementsAre(0, 1), ElementsAre(2, 3, 4)));
  EXPECT_THAT(shown->totals, ElementsAre(40, 49));
  EXPECT_THAT(shown->rows[0].counts, ElementsAre(Optional(10), Optional(12)));
}

TEST(AQuestionByAgency, OfWhichThereIsOneColumnIsNoTable) {
  EXPECT_FALSE(asked({{20, 3}, {15, 2}}, true).answered().front());
}

// The sector is known first; what the agencies show must not undo what it hides.
TEST(AQuestionBySectorAndAgency, IsHiddenInBothTogether) {
  Asked made = asked({{12, 9}, {11, 13}, {20, 3}, {14, 16}, {13, 12}});
  made.groupings.push_back(made_of(0, made.groupings.front(), {0, 0, 1, 1, 1}, 2));
  made.question.counts.emplace_back();
  const auto shown = made.answered();
  ASSERT_TRUE(shown[1]);
  EXPECT_EQ(shown[1]->rows[1].base, 78);
  if (shown[0]) {
    EXPECT_EQ(shown[0]->rows[2].counts[1], std::nullopt);
    EXPECT_FALSE(shown[0]->rows[3].counts[1] && shown[0]->rows[4].counts[1]);
  }
}

}  // namespace
}  // namespace earshot::analysis
