// SPDX-License-Identifier: Apache-2.0
#include "model/retention.h"

#include <gmock/gmock.h>

#include <set>

namespace earshot {
namespace {

using testing::HasSubstr;
using testing::Not;

Day day(std::string_view text) { return parse_day(text).value(); }

TEST(TheScheduleOfForgetting, NamesEachKindOnceAndItsUsualTimeIsAllowed) {
  std::set<std::string_view> names;
  for (const KeptKind& kind : all_kept_kinds) {
    EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
    EXPECT_EQ(find_kept_kind(kind.name), &kind);
    EXPECT_LE(kind.least, kind.usual) << kind.name;
    EXPECT_LE(kind.usual, kind.most) << kind.name;
    EXPECT_TRUE(kind.unit == KeepUnit::ever || kind.least >= 1) << kind.name;
    EXPECT_THAT(kind.sentence.data(), testing::EndsWith(".")) << kind.name;
  }
  EXPECT_EQ(find_kept_kind("biscuits"), nullptr);
}

TEST(TheScheduleOfForgetting, CountsTwoYearsFromTheLastDayOfASurvey) {
  const KeptKind& staff = *find_kept_kind("staff_answers");
  EXPECT_EQ(goes_on(staff, staff.usual, day("2026-10-28")), day("2028-10-28"));
  EXPECT_EQ(goes_on(staff, 1, day("2027-01-31")), day("2027-02-28"));
  EXPECT_EQ(goes_on(*find_kept_kind("contacts"), 30, day("2027-01-31")), day("2027-03-02"));
  EXPECT_EQ(goes_on(*find_kept_kind("figures"), 0, day("2027-01-31")), std::nullopt);
}

TEST(TheScheduleOfForgetting, TurnedRoundSaysTheSame) {
  for (const std::string_view name : {"staff_answers", "contacts"}) {
    const KeptKind& kind = *find_kept_kind(name);
    for (const int time : {1, 2, 13, 30})
      for (Day today = day("2027-01-25"); today < day("2028-03-05");
           today += std::chrono::days(1)) {
        const Day from = goes_up_to(kind, time, today).value();
        EXPECT_LE(goes_on(kind, time, from), today);
        EXPECT_GT(goes_on(kind, time, from + std::chrono::days(1)), today);
      }
  }
}

TEST(TheScheduleOfForgetting, IsReadAsPeopleSayIt) {
  const KeptKind& staff = *find_kept_kind("staff_answers");
  EXPECT_EQ(time_text(staff, 24), "2 years");
  EXPECT_EQ(time_text(staff, 12), "1 year");
  EXPECT_EQ(time_text(staff, 18), "18 months");
  EXPECT_EQ(time_text(*find_kept_kind("contacts"), 30), "30 days");
  EXPECT_EQ(time_text(*find_kept_kind("figures"), 0), "for ever");
  EXPECT_THAT(sentence_with(staff, 24), HasSubstr("deleted 2 years after"));
  for (const KeptKind& kind : all_kept_kinds)
    EXPECT_THAT(sentence_with(kind, kind.usual), Not(HasSubstr("{")));
  EXPECT_EQ(setting_of(staff), "keep.staff_answers");
}

}  // namespace
}  // namespace earshot
