// SPDX-License-Identifier: Apache-2.0
// How many staff are not confident about neglect, of everybody and of a group, where some of it is hidden.
#include "needs/not_confident.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/surveys_of_a_cycle.h"

namespace earshot::needs {
namespace {

using testing::Optional;

const Question neglect = tests::on_scale("conf_neglect", "confidence", "How confident are you?",
                                         "neglect", tests::five_points, true);

class NotConfidentAboutNeglect : public testing::Test {
 protected:
  static Figure figure(int base, const std::vector<std::optional<int>>& counts) {
    return tests::figure_of(neglect, base, counts);
  }
  static NotConfident of_group(const std::vector<std::string>& columns, CrossedGroup group) {
    const CrossedFigure crossed{.question = "conf_neglect",
                                .text = {},
                                .outcome = {},
                                .columns = columns,
                                .groups = {group},
                                .all = {}};
    return not_confident(figure(60, {12, 18, 15, 8, 4, 3}), crossed, group, 10);
  }
};

TEST_F(NotConfidentAboutNeglect, AreTheLowerTwoOfThoseToWhomItIsPartOfTheirRole) {
  const NotConfident said = not_confident(figure(60, {12, 18, 15, 8, 4, 3}), 10);
  EXPECT_THAT(said.answered, Optional(57));
  EXPECT_THAT(said.count, Optional(30));
  EXPECT_THAT(said.percent(), Optional(53));
  EXPECT_EQ(said.mark, "");
}

TEST_F(NotConfidentAboutNeglect, AreNotToldOfFewerThanMayBeTold) {
  EXPECT_EQ(not_confident(figure(9, {3, 2, 2, 1, 1, 0}), 10).mark, few_mark);
  EXPECT_EQ(not_confident(figure(12, {3, 2, 2, 1, 1, 3}), 10),
            (NotConfident{.answered = {}, .count = {}, .mark = few_mark}))
      << "nine are left on the scale";
}

TEST_F(NotConfidentAboutNeglect, StayHiddenWhereANumberIs) {
  EXPECT_EQ(not_confident(figure(60, {std::nullopt, 18, 15, 8, std::nullopt, 3}), 10),
            (NotConfident{.answered = 57, .count = {}, .mark = hidden_mark}));
  EXPECT_EQ(not_confident(figure(60, {12, 18, 15, 8, 4, std::nullopt}), 10),
            (NotConfident{.answered = {}, .count = {}, .mark = hidden_mark}));
  EXPECT_EQ(not_confident(figure(60, {}), 10),
            (NotConfident{.answered = {}, .count = {}, .mark = hidden_mark}))
      << "all said the same, which is not shown";
}

TEST_F(NotConfidentAboutNeglect, OfAGroupAreReadFromColumnsThatPointsShare) {
  const NotConfident said =
      of_group({"Not at all confident or Slightly confident", "Fairly confident",
                "Very confident or Completely confident", "This is not part of my role"},
               {.base = 30, .counts = {18, 7, 5, 0}});
  EXPECT_EQ(said, (NotConfident{.answered = 30, .count = 18, .mark = {}}));
}

TEST_F(NotConfidentAboutNeglect, OfAGroupAreHiddenWhereAColumnIsHalfOfOneAndHalfOfTheOther) {
  const NotConfident said =
      of_group({"Not at all confident", "Slightly confident or Fairly confident",
                "Very confident or Completely confident"},
               {.base = 30, .counts = {8, 17, 5}});
  EXPECT_EQ(said, (NotConfident{.answered = 30, .count = {}, .mark = hidden_mark}));
}

TEST_F(NotConfidentAboutNeglect, OfAGroupAreHiddenWhereAnyNumberOfThemIs) {
  EXPECT_EQ(of_group(tests::five_columns, {.base = 30, .counts = {8, std::nullopt, 7, 5, 0}}).mark,
            hidden_mark);
  EXPECT_EQ(
      of_group(tests::five_columns, {.base = std::nullopt, .counts = {{}, {}, {}, {}, {}}}).mark,
      few_mark);
  EXPECT_EQ(of_group({"Other words", "Than these"}, {.base = 30, .counts = {20, 10}}).mark,
            hidden_mark)
      << "nobody knows which points these are";
}

// Of 78 the others are 40 and 30: the eight would be what is left.
TEST(AGroupOfFew, IsNotLeftOverAlone) {
  EXPECT_THAT(marks_of_groups({40, 30, 8}, 10), testing::ElementsAre("", hidden_mark, few_mark));
  EXPECT_THAT(marks_of_groups({40, 30, 8, std::nullopt}, 10),
              testing::ElementsAre("", "", few_mark, few_mark));
  EXPECT_THAT(marks_of_groups({40, 30}, 10), testing::ElementsAre("", ""));
  EXPECT_THAT(marks_of_groups({8}, 10), testing::ElementsAre(few_mark));
}

}  // namespace
}  // namespace earshot::needs
