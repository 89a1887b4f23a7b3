// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/number_formats.h"
#include "courses/register_words.h"

namespace earshot::courses {
namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

// Cut short to three letters or more, as in "Sept" or "Weds".
template <std::size_t Count>
std::size_t which(const std::array<std::string_view, Count>& names, std::string_view word) {
  for (std::size_t at = 0; at < Count; ++at)
    if (word.size() >= 3 && names[at].starts_with(word.substr(0, word == "weds" ? 3 : word.npos)))
      return at;
  return Count;
}

std::optional<int> number(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  const std::string_view rest(end, static_cast<std::size_t>(word.data() + word.size() - end));
  if (error != std::errc() || value < 0)
    return std::nullopt;
  const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  return rest.empty() || ordinal ? std::optional(value) : std::nullopt;
}

// Words of the day; what has a colon in it is a time, and ends it.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty() && word != "at" && word != "of" && which(weekdays, word) == weekdays.size())
      words.push_back(word);
    word.clear();
  };
  for (const char letter : text) {
    if (letter == ':')
      return words;
    const bool capital = letter >= 'A' && letter <= 'Z';
    const char small = capital ? static_cast<char>(letter - 'A' + 'a') : letter;
    const bool stays = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
    // "2026-10-14T09:30" is one word to nobody.
    const bool time_begins = small == 't' && word.size() == 2 && words.size() == 2 && number(word);
    if (stays && !time_begins)
      word += small;
    else
      end_word();
  }
  end_word();
  return words;
}

std::optional<Day> day_from(int year, int month, int day, bool two_digits) {
  using namespace std::chrono;
  const year_month_day found{std::chrono::year(two_digits ? 2000 + year : year),
                             std::chrono::month(static_cast<unsigned>(month)),
                             std::chrono::day(static_cast<unsigned>(day))};
  const int of = static_cast<int>(found.year());
  if (month < 1 || month > 12 || day < 1 || day > 31 || !found.ok() || of < 1990 || of > 2100)
    return std::nullopt;
  return sys_days(found);
}

std::optional<Day> from_workbook(std::string_view text) {
  constexpr int first = 33'000, last = 73'000;  // years 1990 to 2099
  const auto serial = number(text);
  if (text.size() != 5 || !serial || *serial < first || *serial > last)
    return std::nullopt;
  return parse_day(number_text(*serial, Shows::day, false));
}

}  // namespace

std::optional<Day> written_day(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  if (words.size() == 1)
    return from_workbook(words[0]);
  if (words.size() < 3)
    return std::nullopt;
  const auto month_at = [&](std::size_t at) -> std::optional<int> {
    if (const std::size_t month = which(months, words[at]); month < months.size())
      return static_cast<int>(month) + 1;
    return words[at].find_first_not_of("0123456789") == std::string::npos ? number(words[at])
                                                                          : std::nullopt;
  };
  const bool year_first =
      words[0].size() == 4 && words[0].find_first_not_of("0123456789") == std::string::npos;
  const bool month_first = which(months, words[0]) < months.size();
  const auto year = number(words[year_first ? 0 : 2]);
  const auto month = month_at(month_first ? 0 : 1);
  const auto day = number(words[year_first ? 2 : month_first ? 1 : 0]);
  if (!year || !month || !day)
    return std::nullopt;
  const std::size_t digits = words[year_first ? 0 : 2].size();
  if (digits != 2 && digits != 4)
    return std::nullopt;
  return day_from(*year, *month, *day, digits == 2);
}

}  // namespace earshot::courses
