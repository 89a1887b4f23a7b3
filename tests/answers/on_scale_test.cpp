// SPDX-License-Identifier: Apache-2.0
// How sure the police and the schools are, in a table in which the points that few chose are counted together.
#include "answers/on_scale.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::answers {
namespace {

using testing::ElementsAre;
using testing::Field;

class AScaleByAgency : public testing::Test {
 protected:
  Figure scale{.question = "sure",
               .text = "How sure are you?",
               .kind = "scale",
               .counts = {{.option = "1", .text = "Not at all", .count = 4},
                          {.option = "2", .text = "Fairly", .count = 8},
                          {.option = "3", .text = "Very", .count = 20},
                          {.option = "away", .text = "Not my role", .away = true, .count = 12}}};
  CrossedFigure crossed{.question = "sure",
                        .text = "How sure are you?",
                        .outcome = {},
                        .columns = {"Not at all or Fairly", "Very", "Not my role"},
                        .groups = {},
                        .all = {}};
};

TEST_F(AScaleByAgency, HasThePointsThatAreCountedTogetherAsOneAndLeavesOutWhoseRoleItIsNot) {
  const auto counted = on_scale(scale, crossed, {.base = 30, .counts = {7, 13, 10}});
  ASSERT_TRUE(counted);
  EXPECT_THAT(*counted,
              ElementsAre(Field(&analysis::Point::count, 7), Field(&analysis::Point::count, 13)));
}

TEST_F(AScaleByAgency, IsNoneWhereACountIsHiddenOrOnePointIsLeft) {
  EXPECT_FALSE(on_scale(scale, crossed, {.base = 30, .counts = {std::nullopt, 13, 10}}));
  EXPECT_FALSE(on_scale(scale, crossed, {.base = 30, .counts = {7, 13, std::nullopt}}));
  crossed.columns = {"Not at all, Fairly or Very", "Not my role"};
  EXPECT_FALSE(on_scale(scale, crossed, {.base = 30, .counts = {20, 10}}));
}

TEST_F(AScaleByAgency, IsNoneOfWhatHasNoOrder) {
  scale.kind = "one";
  EXPECT_FALSE(on_scale(scale, crossed, {.base = 30, .counts = {7, 13, 10}}));
}

}  // namespace
}  // namespace earshot::answers
