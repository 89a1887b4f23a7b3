// SPDX-License-Identifier: Apache-2.0
#include "model/office_hours.h"

#include <array>

namespace earshot {
namespace {

using std::chrono::days;
using std::chrono::year;

bool is_weekend(Day day) { return std::chrono::weekday(day).iso_encoding() > 5; }

// Gregorian computus after Meeus; 1 = January.
Day easter_sunday(year of) {
  const int y = static_cast<int>(of);
  const int a = y % 19, b = y / 100, c = y % 100;
  const int e = (b - b / 4 - (8 * b + 13) / 25 + 19 * a + 15) % 30;
  const int h = (32 + 2 * (b % 4) + 2 * (c / 4) - e - c % 4) % 7;
  const int m = (a + 11 * e + 22 * h) / 451;
  const int n = e + h - 7 * m + 114;
  return of / std::chrono::month(static_cast<unsigned>(n / 31)) /
         std::chrono::day(static_cast<unsigned>(n % 31 + 1));
}

// A holiday on a weekend is kept on the next day that is neither that nor another's.
Day kept_on(Day day, Day not_on = {}) {
  while (is_weekend(day) || day == not_on)
    day += days(1);
  return day;
}

}  // namespace

bool is_bank_holiday(Day day) {
  const year of = std::chrono::year_month_day(day).year();
  using namespace std::chrono;
  const Day easter = easter_sunday(of);
  const Day christmas = kept_on(of / December / 25);
  const std::array<Day, 8> holidays{
      kept_on(of / January / 1),
      easter - days(2),
      easter + days(1),
      Day(of / May / Monday[1]),
      Day(of / May / Monday[last]),
      Day(of / August / Monday[last]),
      christmas,
      kept_on(of / December / 26, christmas),
  };
  for (const Day holiday : holidays)
    if (holiday == day)
      return true;
  return false;
}

bool is_open(const OfficeHours& hours, Moment now) {
  const Day today = london_day(now);
  return !is_weekend(today) && !is_bank_holiday(today) && now >= london_moment(today, hours.from) &&
         now < london_moment(today, hours.until);
}

std::optional<std::chrono::minutes> parse_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':')
    return std::nullopt;
  for (const std::size_t at : {0, 1, 3, 4})
    if (text[at] < '0' || text[at] > '9')
      return std::nullopt;
  const int hour = (text[0] - '0') * 10 + text[1] - '0';
  const int minute = (text[3] - '0') * 10 + text[4] - '0';
  if (hour > 23 || minute > 59)
    return std::nullopt;
  return std::chrono::minutes(hour * 60 + minute);
}

std::string to_text(std::chrono::minutes since_midnight) {
  const auto two = [](long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(since_midnight.count() / 60) + ':' + two(since_midnight.count() % 60);
}

}  // namespace earshot
