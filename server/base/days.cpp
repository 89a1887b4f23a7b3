// SPDX-License-Identifier: Apache-2.0
#include "base/days.h"

#include <date/tz.h>

#include <array>
#include <cstdio>
#include <stdexcept>

namespace earshot {
namespace {

constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

const date::time_zone& london() {
  static const date::time_zone* const zone = [] {
    try {
      return date::locate_zone("Europe/London");
    } catch (const std::exception&) {
      throw std::runtime_error("this machine does not know London time: install tzdata");
    }
  }();
  return *zone;
}

// The number that those characters spell, or -1.
int digits(std::string_view text) {
  int number = 0;
  for (const char letter : text) {
    if (letter < '0' || letter > '9')
      return -1;
    number = number * 10 + (letter - '0');
  }
  return number;
}

}  // namespace

Moment system_now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-')
    return std::nullopt;
  const int year = digits(text.substr(0, 4));
  const int month = digits(text.substr(5, 2));
  const int day = digits(text.substr(8, 2));
  if (year < 0 || month < 0 || day < 0)
    return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok())
    return std::nullopt;
  return Day(date);
}

std::string to_text(Day day) {
  const std::chrono::year_month_day date(day);
  std::array<char, 32> text{};
  const int length =
      std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return std::string(text.data(), static_cast<std::size_t>(length));
}

std::string long_text(Day day) {
  const std::chrono::year_month_day date(day);
  return std::to_string(static_cast<unsigned>(date.day()))
      .append(" ")
      .append(month_names[static_cast<unsigned>(date.month()) - 1])
      .append(" ")
      .append(std::to_string(static_cast<int>(date.year())));
}

Day add_months(Day day, int months) {
  const auto date = std::chrono::year_month_day(day) + std::chrono::months(months);
  if (date.ok())
    return Day(date);
  return Day(date.year() / date.month() / std::chrono::last);
}

Day london_day(Moment moment) {
  const auto info = london().get_info(moment);
  return std::chrono::floor<std::chrono::days>(moment + info.offset);
}

std::string london_time(Moment moment) {
  const auto since_midnight = moment + london().get_info(moment).offset - london_day(moment);
  const std::chrono::hh_mm_ss time(since_midnight);
  const auto two = [](auto number) {
    return std::string(number < 10 ? "0" : "") + std::to_string(number);
  };
  return two(time.hours().count()) + ":" + two(time.minutes().count());
}

Moment london_moment(Day day, std::chrono::minutes since_midnight) {
  const date::local_seconds wall_clock(day.time_since_epoch() + since_midnight);
  return london().to_sys(wall_clock, date::choose::earliest);
}

}  // namespace earshot
