// SPDX-License-Identifier: Apache-2.0
// Agencies of which many or few answered, and the sectors that they are of.
#include "analysis/protect/groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::analysis {
namespace {

using testing::ElementsAre;

Grouping of_sizes(std::vector<int> sizes, std::vector<bool> shown = {}) {
  if (shown.empty())
    for (const int size : sizes)
      shown.push_back(size > small_count);
  return {
      .sizes = std::move(sizes), .size_is_shown = std::move(shown), .made_of = {}, .stands_in = {}};
}

std::optional<std::vector<Together>> rows_of_one(const Grouping& grouping) {
  return rows_of({grouping}, 10).front();
}

TEST(GroupsOfManyPeople, EachHaveARow) {
  const auto rows = rows_of_one(of_sizes({12, 30, 10}));
  ASSERT_TRUE(rows);
  EXPECT_THAT(*rows, ElementsAre(ElementsAre(0), ElementsAre(1), ElementsAre(2)));
}

// No figure says how large it is: as a row of its own it tells nothing of fewer people than it has.
TEST(GroupsOfManyPeople, HaveARowThoughNothingSaysTheirSize) {
  const auto rows = rows_of_one(of_sizes({12, 30, 10}, {false, true, true}));
  ASSERT_TRUE(rows);
  EXPECT_THAT(*rows, ElementsAre(ElementsAre(0), ElementsAre(1), ElementsAre(2)));
}

TEST(GroupsOfFewPeople, AreOneRowTogether) {
  const auto rows = rows_of_one(of_sizes({12, 3, 30, 9}, {true, false, true, false}));
  ASSERT_TRUE(rows);
  EXPECT_THAT(*rows, ElementsAre(ElementsAre(0), ElementsAre(2), ElementsAre(1, 3)));
}

TEST(GroupsOfFewPeople, TakeInTheSmallestRowUntilTheyAreEnough) {
  const auto rows = rows_of_one(of_sizes({12, 3, 30, 2, 40}, {false, false, true, false, true}));
  ASSERT_TRUE(rows);
  EXPECT_THAT(*rows, ElementsAre(ElementsAre(2), ElementsAre(4), ElementsAre(0, 1, 3)));
}

TEST(GroupsOfFewPeople, AreNoTableOfOneRow) {
  EXPECT_FALSE(rows_of_one(of_sizes({12, 3}, {false, false})));
  EXPECT_FALSE(rows_of_one(of_sizes({12})));
  EXPECT_FALSE(rows_of_one(of_sizes({})));
}

TEST(AGroupWithoutAnybody, HasNoRow) {
  const auto rows = rows_of_one(of_sizes({12, 0, 30}, {true, true, true}));
  ASSERT_TRUE(rows);
  EXPECT_THAT(*rows, ElementsAre(ElementsAre(0), ElementsAre(2)));
}

// Health is the hospital and a practice of three: both are known, and the practice would be.
TEST(ASector, HasNoRowWhereTheDifferenceIsASmallAgency) {
  const Grouping agencies = of_sizes({20, 3, 15, 4, 30}, {true, false, true, false, true});
  const Grouping sectors = made_of(0, agencies, {0, 0, 1, 1, 2}, 3);
  EXPECT_THAT(sectors.sizes, ElementsAre(23, 19, 30));
  const auto rows = rows_of({agencies, sectors}, 10);
  ASSERT_TRUE(rows[0]);
  for (const Together& row : rows[1].value_or(std::vector<Together>()))
    EXPECT_THAT(row, testing::Not(testing::AnyOf(ElementsAre(0), ElementsAre(1))));
}

// Two small agencies, and a large area that has both: its size alone says nothing of either.
TEST(ASmallAgency, TakesNoOtherTableWithIt) {
  const Grouping agencies = of_sizes({40, 30, 3, 9}, {true, true, false, false});
  const Grouping one_area = made_of(0, agencies, {0, 0, 0, 0}, 1);
  const Grouping sectors = made_of(0, agencies, {0, 1, 1, 1}, 2);
  const auto rows = rows_of({agencies, one_area, sectors}, 10);
  EXPECT_TRUE(rows[0]);
  EXPECT_FALSE(rows[1]) << "one row is no table";
  EXPECT_TRUE(rows[2]);
}

}  // namespace
}  // namespace earshot::analysis
