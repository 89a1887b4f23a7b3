// SPDX-License-Identifier: Apache-2.0
#include "model/office_hours.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Day on(std::string_view text) { return parse_day(text).value(); }
bool open_at(std::string_view day, minutes since_midnight) {
  return is_open(default_hours, london_moment(on(day), since_midnight));
}

TEST(AnOffice, AnswersFromItsFirstMinuteUntilItsLast) {
  EXPECT_FALSE(open_at("2026-11-20", hours(9) - minutes(1)));
  EXPECT_TRUE(open_at("2026-11-20", hours(9)));
  EXPECT_TRUE(open_at("2026-11-20", hours(17) - minutes(1)));
  EXPECT_FALSE(open_at("2026-11-20", hours(17)));
}

TEST(AnOffice, GoesByLondonsClocksInSummerToo) {
  EXPECT_TRUE(is_open(default_hours, Moment(on("2026-07-01")) + hours(8)));
  EXPECT_FALSE(is_open(default_hours, Moment(on("2026-12-01")) + hours(8)));
}

TEST(AnOffice, IsClosedAtWeekends) {
  EXPECT_FALSE(open_at("2026-11-21", hours(12)));
  EXPECT_FALSE(open_at("2026-11-22", hours(12)));
}

// As gov.uk lists them for England and Wales.
TEST(AnOffice, IsClosedOnBankHolidaysAndOnTheDaysKeptInTheirStead) {
  for (const char* day : {"2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25",
                          "2026-08-31", "2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26",
                          "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27",
                          "2027-12-28", "2028-01-03", "2028-04-14", "2028-04-17"})
    EXPECT_TRUE(is_bank_holiday(on(day))) << day;
  for (const char* day : {"2026-12-24", "2026-12-29", "2026-04-02", "2026-04-07", "2026-05-11",
                          "2027-12-29", "2027-12-24"})
    EXPECT_FALSE(is_bank_holiday(on(day))) << day;
}

TEST(ATimeOfDay, IsReadStrictlyAndWrittenTheSame) {
  EXPECT_EQ(to_text(parse_time("09:05").value()), "09:05");
  EXPECT_EQ(to_text(parse_time("23:59").value()), "23:59");
  for (const char* wrong : {"", "9:05", "24:00", "12:60", "12-30", "noon!", "09:051"})
    EXPECT_FALSE(parse_time(wrong)) << wrong;
}

}  // namespace
}  // namespace earshot
