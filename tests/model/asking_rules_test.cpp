// SPDX-License-Identifier: Apache-2.0
// On which days people may be written to, and when each stage is due.
#include "model/asking_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people.h"

namespace earshot {
namespace {

using testing::ElementsAre;
using testing::Optional;

AskingRules usual() {
  AskingRules rules;
  rules.months = {3, 6};
  rules.school_holidays = parse_spans("2026-10-26 to 2026-10-30").value();
  rules.closed = parse_spans("2026-12-24").value();
  return rules;
}

TEST(DaysThatAreTyped, AreSingleOnesOrFromOneToAnother) {
  EXPECT_THAT(parse_spans(" 2026-10-26 to 2026-10-30 ,2027-01-04 "),
              Optional(ElementsAre(DaySpan{day("2026-10-26"), day("2026-10-30")},
                                   DaySpan{day("2027-01-04"), day("2027-01-04")})));
  EXPECT_THAT(parse_spans(""), Optional(ElementsAre()));
  for (const char* wrong : {"half term", "2026-10-30 to 2026-10-26", "2026-02-30", "2026-10-26 to",
                            "2026-10-26 until 2026-10-30", "2026-10-26,,2026-10-27"})
    EXPECT_EQ(parse_spans(wrong), std::nullopt) << wrong;
}

TEST(WhoeverIsWrittenTo, IsLeftAloneAtWeekendsOnBankHolidaysAndOnDaysThatAreClosed) {
  EXPECT_TRUE(is_mail_day(day("2026-10-23"), false, usual()));   // a Friday
  EXPECT_FALSE(is_mail_day(day("2026-10-24"), false, usual()));  // Saturday
  EXPECT_FALSE(is_mail_day(day("2026-10-25"), false, usual()));  // Sunday
  EXPECT_FALSE(is_mail_day(day("2026-12-25"), false, usual()));
  EXPECT_FALSE(is_mail_day(day("2026-12-24"), false, usual()));
  EXPECT_EQ(next_mail_day(day("2026-12-24"), false, usual()), day("2026-12-29"));
}

TEST(WhoeverIsWrittenTo, IsLeftAloneInSchoolHolidaysIfTheyWorkInASchool) {
  EXPECT_TRUE(is_mail_day(day("2026-10-27"), false, usual()));
  EXPECT_FALSE(is_mail_day(day("2026-10-27"), true, usual()));
  EXPECT_EQ(next_mail_day(day("2026-10-24"), true, usual()), day("2026-11-02"));
}

TEST(AStage, IsDueInCalendarMonthsFromTheLastDayThereClampedToTheMonth) {
  EXPECT_EQ(due_day(day("2026-08-31"), std::nullopt, usual()), day("2026-08-31"));
  EXPECT_EQ(due_day(day("2026-08-31"), 0, usual()), day("2026-11-30"));
  EXPECT_EQ(due_day(day("2026-08-31"), 1, usual()), day("2027-02-28"));
  EXPECT_EQ(due_day(day("2026-11-30"), 0, usual()), day("2027-02-28"));
  EXPECT_EQ(due_day(day("2026-11-30"), 2, usual()), std::nullopt) << "nobody asked for a third";
}

}  // namespace
}  // namespace earshot
