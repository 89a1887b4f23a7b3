// SPDX-License-Identifier: Apache-2.0
#include "model/partnership.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/listed.h"
#include "model/partnership_keys.h"

namespace earshot {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(Intervals, AreOneToFourRisingMonths) {
  EXPECT_THAT(parse_intervals("3, 6").value(), ElementsAre(3, 6));
  EXPECT_THAT(parse_intervals("1,3,6,24").value(), ElementsAre(1, 3, 6, 24));
  for (const char* wrong : {"", "0", "25", "6, 3", "3, 3", "3,", "three", "1,2,3,4,5", "3 6"})
    EXPECT_FALSE(parse_intervals(wrong)) << wrong;
}

TEST(TheNumbersToCall, AreAllNeededForChildrenAndFamiliesAndForNobodyElse) {
  Particulars isle;
  isle.safeguarding = {"01983 823435", "01983 823723", ""};
  EXPECT_THAT(numbers_missing(isle, Audience::child).value(), HasSubstr("/settings/safeguarding"));
  EXPECT_TRUE(numbers_missing(isle, Audience::parent));
  EXPECT_FALSE(numbers_missing(isle, Audience::practitioner));
  isle.safeguarding.out_of_hours = "0300 555 1378";
  EXPECT_FALSE(numbers_missing(isle, Audience::child));
}

TEST(WhatIsMissing, IsSaidWithThePageThatMendsIt) {
  Particulars isle = particulars_from({});
  EXPECT_THAT(missing_settings(isle), SizeIs(5));
  isle.name = "Isle of Wight";
  isle.contact.name = "Priya Shah";
  isle.safeguarding = {"1", "2", ""};
  const auto missing = missing_settings(isle);
  ASSERT_THAT(missing, SizeIs(1));
  EXPECT_EQ(missing[0].path, "/settings/safeguarding");
}

TEST(AName, IsMadeOfATitleAndNeverTaken) {
  EXPECT_EQ(name_for("Hampshire & Isle of Wight", {}), "hampshire_isle_of_wight");
  const std::string taken[] = {"police", "police_2"};
  EXPECT_EQ(name_for("Police", taken), "police_3");
  EXPECT_EQ(name_for("Adults' services", {}), "adults_services");
  EXPECT_EQ(name_for("żółć", {}), "one");
  EXPECT_LE(name_for(std::string(300, 'a'), {}).size(), 40u);
}

TEST(TheTableOfLists, StandsInTheOrderOfItsValues) {
  for (const ListRow& row : all_lists())
    EXPECT_EQ(&row_of(row.list), &row);
  for (const SettingsPartRow& row : all_settings_parts)
    EXPECT_EQ(&row_of(row.part), &row);
}

TEST(Lists, ComeBackFromHowTheDatabaseKeepsThem) {
  Lists lists;
  lists.sectors = {"Health", "Police and justice"};
  lists.past_areas = {"Fareham"};
  lists.areas = {"Isle of Wight"};
  lists.agencies = {{"iow_health", "Health visiting", "Health", "Isle of Wight"},
                    {"old", "Old trust", "Health", "Fareham", {Day{}, "iow_health"}}};
  lists.topics = {{"abuse", "Abuse", "", "both", {}},
                  {"online", "Online", "", "both", {}},
                  {"neglect", "Neglect", "abuse", "children", {"hungry"}}};
  lists.levels = {{"l1", "Level 1", {"NHS intercollegiate: Level 1"}}};
  lists.reports = {{"board", "The Board", {"learning_needs"}}};
  const Lists back = lists_from(listed_from(lists));
  EXPECT_EQ(back.sectors, lists.sectors);
  EXPECT_EQ(back.past_areas, lists.past_areas);
  ASSERT_THAT(back.agencies, SizeIs(2));
  EXPECT_EQ(back.agencies[1].area, "Fareham");
  EXPECT_EQ(back.agencies[1].listing, lists.agencies[1].listing);
  EXPECT_EQ(back.topics[1].name, "neglect") << "behind its parent";
  EXPECT_THAT(back.topics[1].words, ElementsAre("hungry"));
  EXPECT_EQ(back.levels[0].same_as, lists.levels[0].same_as);
  EXPECT_EQ(back.reports[0].kinds, lists.reports[0].kinds);
}

}  // namespace
}  // namespace earshot
