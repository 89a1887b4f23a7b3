// SPDX-License-Identifier: Apache-2.0
#include "base/calendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people.h"

namespace earshot {
namespace {

using testing::HasSubstr;

const Moment half_past_three =
    Moment(Day(std::chrono::year(2026) / 10 / 14)) + std::chrono::minutes(15 * 60 + 30);

std::string file_of(std::string title, std::string words = "Three minutes.") {
  const CalendarDay days[] = {
      {"0123@earshot", day("2027-01-14"), std::move(title), std::move(words)}};
  return calendar_file(days, half_past_three);
}

TEST(ACalendarFile, IsWhatTheStandardSays) {
  EXPECT_EQ(file_of("A short question about Neglect"),
            "BEGIN:VCALENDAR\r\n"
            "VERSION:2.0\r\n"
            "PRODID:-//Earshot//EN\r\n"
            "CALSCALE:GREGORIAN\r\n"
            "METHOD:PUBLISH\r\n"
            "BEGIN:VEVENT\r\n"
            "UID:0123@earshot\r\n"
            "DTSTAMP:20261014T153000Z\r\n"
            "DTSTART;VALUE=DATE:20270114\r\n"
            "DTEND;VALUE=DATE:20270115\r\n"
            "SUMMARY:A short question about Neglect\r\n"
            "DESCRIPTION:Three minutes.\r\n"
            "TRANSP:TRANSPARENT\r\n"
            "END:VEVENT\r\n"
            "END:VCALENDAR\r\n");
}

TEST(ACalendarFile, EscapesWhatWouldEndAValue) {
  EXPECT_THAT(file_of("Neglect; early, \\ late\r\nEND:VEVENT"),
              HasSubstr("SUMMARY:Neglect\\; early\\, \\\\ late\\nEND:VEVENT\r\n"));
}

TEST(ACalendarFile, HasNoLineOfMoreThan75BytesAndCutsNoLetter) {
  const std::string file =
      file_of(std::string(66, 'a') + "\xC5\x82\xC3\xB3" + std::string(90, 'b'));
  EXPECT_THAT(file, HasSubstr("SUMMARY:" + std::string(66, 'a') + "\r\n \xC5\x82\xC3\xB3" +
                              std::string(70, 'b') + "\r\n " + std::string(20, 'b') + "\r\n"));
  std::size_t from = 0;
  for (std::size_t end = file.find("\r\n"); end != std::string::npos;
       end = file.find("\r\n", from)) {
    EXPECT_LE(end - from, 75u);
    from = end + 2;
  }
}

TEST(ACalendarFile, OfTheLastDayOfAYearEndsInTheNext) {
  const CalendarDay days[] = {{"1", day("2026-12-31"), "a", "b"}};
  EXPECT_THAT(calendar_file(days, half_past_three), HasSubstr("DTEND;VALUE=DATE:20270101\r\n"));
}

}  // namespace
}  // namespace earshot
