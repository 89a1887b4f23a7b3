// SPDX-License-Identifier: Apache-2.0
// Which answers are counted together when a question is broken down.
#include "analysis/protect/columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(AnswersThatManyGave, EachHaveAColumn) {
  EXPECT_THAT(columns_of({12, 30, 10}, true, 10),
              ElementsAre(ElementsAre(0), ElementsAre(1), ElementsAre(2)));
  EXPECT_THAT(columns_of({}, true, 10), IsEmpty());
}

TEST(PointsOfAScaleThatFewGave, AreCountedWithTheirSmallerNeighbour) {
  EXPECT_THAT(columns_of({3, 8, 20, 40, 12}, true, 10),
              ElementsAre(ElementsAre(0, 1), ElementsAre(2), ElementsAre(3), ElementsAre(4)));
  EXPECT_THAT(columns_of({20, 4, 15, 40}, true, 10),
              ElementsAre(ElementsAre(0), ElementsAre(1, 2), ElementsAre(3)));
  EXPECT_THAT(columns_of({0, 0, 0, 40, 12}, true, 10),
              ElementsAre(ElementsAre(0, 1, 2, 3), ElementsAre(4)));
}

TEST(OtherAnswersThatFewGave, AreOneColumnTheLast) {
  EXPECT_THAT(columns_of({6, 20, 5, 30}, false, 10),
              ElementsAre(ElementsAre(1), ElementsAre(3), ElementsAre(0, 2)));
}

// Two would be as small as one: the next smallest joins them.
TEST(OtherAnswersThatFewGave, TakeInTheSmallestUntilTheyAreEnough) {
  EXPECT_THAT(columns_of({2, 20, 12, 30}, false, 10),
              ElementsAre(ElementsAre(1), ElementsAre(3), ElementsAre(0, 2)));
  EXPECT_THAT(columns_of({2, 3}, false, 10), SizeIs(1));
}

TEST(AnswersOfFewPeople, AreNotBrokenDownAtAll) {
  EXPECT_THAT(columns_of({4, 3, 2}, true, 10), SizeIs(1));
  EXPECT_THAT(columns_of({9, 9}, true, 10), SizeIs(1));
}

}  // namespace
}  // namespace earshot::analysis
