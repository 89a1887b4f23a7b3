// SPDX-License-Identifier: Apache-2.0
#include "base/days.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using namespace std::chrono_literals;

Day day(std::string_view text) { return parse_day(text).value(); }
Moment utc(std::string_view text, std::chrono::seconds since_midnight) {
  return day(text) + since_midnight;
}

TEST(ADay, IsReadAsItIsWritten) {
  for (const std::string_view text :
       {"2026-11-20", "2024-02-29", "2000-02-29", "1999-12-31", "1970-01-01", "9999-12-31"})
    EXPECT_EQ(to_text(day(text)), text);
}

TEST(ADay, ThatIsNotInTheCalendarIsAbsent) {
  for (const std::string_view text :
       {"2026-02-30", "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
        "2026-01-00", "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01",
        "2026-01-0a", "-026-01-01", "+026-01-01", "20260101", "", "today"})
    EXPECT_EQ(parse_day(text), std::nullopt) << text;
}

TEST(ADay, IsSpokenInFull) {
  EXPECT_EQ(long_text(day("2026-11-20")), "20 November 2026");
  EXPECT_EQ(long_text(day("2027-01-01")), "1 January 2027");
}

TEST(AddingMonths, ClampsToTheLastDayOfTheMonth) {
  EXPECT_EQ(add_months(day("2026-11-30"), 3), day("2027-02-28"));
  EXPECT_EQ(add_months(day("2023-11-30"), 3), day("2024-02-29"));
  EXPECT_EQ(add_months(day("2026-08-31"), 6), day("2027-02-28"));
  EXPECT_EQ(add_months(day("2027-08-31"), 6), day("2028-02-29"));
  EXPECT_EQ(add_months(day("2026-03-31"), 1), day("2026-04-30"));
}

TEST(AddingMonths, KeepsTheDayWhereTheMonthHasIt) {
  EXPECT_EQ(add_months(day("2026-10-14"), 3), day("2027-01-14"));
  EXPECT_EQ(add_months(day("2026-02-28"), 6), day("2026-08-28"));
  EXPECT_EQ(add_months(day("2024-02-29"), 48), day("2028-02-29"));
  EXPECT_EQ(add_months(day("2026-12-31"), 0), day("2026-12-31"));
}

TEST(AddingMonths, GoesBackAcrossTheYearToo) {
  EXPECT_EQ(add_months(day("2026-01-31"), -2), day("2025-11-30"));
  EXPECT_EQ(add_months(day("2026-03-30"), -1), day("2026-02-28"));
}

TEST(LondonTime, IsAnHourAheadInSummer) {
  EXPECT_EQ(london_moment(day("2026-01-15"), 9h), utc("2026-01-15", 9h));
  EXPECT_EQ(london_moment(day("2026-07-15"), 9h), utc("2026-07-15", 8h));
  EXPECT_EQ(london_moment(day("2026-07-15"), 0min), utc("2026-07-14", 23h));
}

TEST(LondonTime, HasItsOwnMidnight) {
  EXPECT_EQ(london_day(utc("2026-07-14", 23h - 1s)), day("2026-07-14"));
  EXPECT_EQ(london_day(utc("2026-07-14", 23h)), day("2026-07-15"));
  EXPECT_EQ(london_day(utc("2026-12-14", 24h - 1s)), day("2026-12-14"));
  EXPECT_EQ(london_day(utc("2026-12-14", 24h)), day("2026-12-15"));
}

// 29 March 2026: at 01:00 UTC the clocks go from 01:00 to 02:00.
TEST(LondonTime, ASpringNightsMissingHourIsTheFirstMomentAfterIt) {
  EXPECT_EQ(london_moment(day("2026-03-29"), 59min), utc("2026-03-29", 59min));
  EXPECT_EQ(london_moment(day("2026-03-29"), 1h), utc("2026-03-29", 1h));
  EXPECT_EQ(london_moment(day("2026-03-29"), 1h + 30min), utc("2026-03-29", 1h));
  EXPECT_EQ(london_moment(day("2026-03-29"), 2h), utc("2026-03-29", 1h));
  EXPECT_EQ(london_moment(day("2026-03-29"), 2h + 1min), utc("2026-03-29", 1h + 1min));
}

// 25 October 2026: at 01:00 UTC the clocks go from 02:00 back to 01:00.
TEST(LondonTime, AnAutumnNightsDoubleHourIsTheFirstOfTheTwo) {
  EXPECT_EQ(london_moment(day("2026-10-25"), 59min), utc("2026-10-24", 23h + 59min));
  EXPECT_EQ(london_moment(day("2026-10-25"), 1h), utc("2026-10-25", 0h));
  EXPECT_EQ(london_moment(day("2026-10-25"), 1h + 30min), utc("2026-10-25", 30min));
  EXPECT_EQ(london_moment(day("2026-10-25"), 2h), utc("2026-10-25", 2h));
}

TEST(LondonTime, ADayOfChangeIsOneDay) {
  EXPECT_EQ(london_day(utc("2026-03-29", 0s)), day("2026-03-29"));
  EXPECT_EQ(london_day(utc("2026-03-29", 23h)), day("2026-03-30"));
  EXPECT_EQ(london_day(utc("2026-10-24", 23h)), day("2026-10-25"));
  EXPECT_EQ(london_day(utc("2026-10-25", 24h - 1s)), day("2026-10-25"));
}

TEST(LondonTime, OfEveryNoonInTenYearsLeadsBackToItsDay) {
  for (Day each = day("2024-01-01"); each < day("2034-01-01"); each += std::chrono::days(1))
    ASSERT_EQ(london_day(london_moment(each, 12h)), each) << to_text(each);
}

TEST(TheClock, TellsAMomentOfThisCentury) {
  EXPECT_GT(system_now(), day("2024-01-01"));
  EXPECT_LT(system_now(), day("2100-01-01"));
}

}  // namespace
}  // namespace earshot
