// SPDX-License-Identifier: Apache-2.0
#include "base/number_formats.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/days.h"

namespace earshot {
namespace {

constexpr double most_days = 2'958'466;  // 1 January 10000, since 1900
constexpr int minutes_of_a_day = 24 * 60;

struct BuiltIn {
  int from, until;
  Shows shows;
};
// ECMA-376 part 1, 18.8.30, and what the East Asian versions have at 27 to 58.
constexpr std::array built_in_formats{
    BuiltIn{14, 17, Shows::day},          BuiltIn{18, 21, Shows::time},
    BuiltIn{22, 22, Shows::day_and_time}, BuiltIn{27, 31, Shows::day},
    BuiltIn{32, 35, Shows::time},         BuiltIn{36, 36, Shows::day},
    BuiltIn{45, 47, Shows::time},         BuiltIn{50, 58, Shows::day},
};

// The first section of the code without what is only text or a condition; "[h]" is a time.
std::string bare(std::string_view code) {
  std::string letters;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    const char letter = code[at];
    if (letter == '"') {
      at = std::min(code.find('"', at + 1), code.size());
    } else if (letter == '\\' || letter == '_' || letter == '*') {
      ++at;
    } else if (letter == '[') {
      const std::size_t end = std::min(code.find(']', at), code.size());
      const std::string_view inside = code.substr(at + 1, end - std::min(end, at + 1));
      if (!inside.empty() && inside.find_first_not_of("hHmMsS") == inside.npos)
        letters += 'h';
      at = end;
    } else {
      letters += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
  }
  return letters;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string shortest(double number) {
  std::array<char, 400> text{};
  const bool plain = std::abs(number) < 1e15;
  const auto end = plain ? std::to_chars(text.data(), text.data() + text.size(), number,
                                         std::chars_format::fixed)
                         : std::to_chars(text.data(), text.data() + text.size(), number);
  return {text.data(), end.ptr};
}

// Excel has a 29 February 1900, which there was not; days before it count from one earlier.
Day day_of(int days, bool since_1904) {
  using namespace std::chrono;
  if (since_1904)
    return sys_days(1904y / January / 1) + std::chrono::days(days);
  return sys_days(1899y / December / (days < 60 ? 31 : 30)) + std::chrono::days(days);
}

}  // namespace

Shows shown_as(int built_in) {
  for (const BuiltIn& format : built_in_formats)
    if (built_in >= format.from && built_in <= format.until)
      return format.shows;
  return Shows::number;
}

Shows shown_as(std::string_view code) {
  const std::string letters = bare(code);
  if (letters.starts_with("general"))
    return Shows::number;
  const bool day = letters.find_first_of("dy") != letters.npos;
  const bool time = letters.find_first_of("hs") != letters.npos;
  const bool month = letters.find('m') != letters.npos && !time;
  if (day || month)
    return time ? Shows::day_and_time : Shows::day;
  return time ? Shows::time : Shows::number;
}

std::string number_text(double number, Shows shows, bool since_1904) {
  if (shows == Shows::number || !(number >= 0) || number >= most_days - (since_1904 ? 1462 : 0))
    return shortest(number);
  const auto whole = std::llround(number * minutes_of_a_day);
  const int days = static_cast<int>(whole / minutes_of_a_day);
  const int minutes = static_cast<int>(whole % minutes_of_a_day);
  std::string time = two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
  if (shows == Shows::time || (days == 0 && !since_1904))
    return time;
  const std::string day = to_text(day_of(days, since_1904));
  return shows == Shows::day || minutes == 0 ? day : day + " " + time;
}

}  // namespace earshot
