// SPDX-License-Identifier: Apache-2.0
#include "forms/sayings.h"

namespace earshot::forms {
namespace {

// In the genitive, as they stand in a date.
constexpr std::array<std::string_view, 12> polish_months{
    "stycznia", "lutego",   "marca",    "kwietnia",     "maja",      "czerwca",
    "lipca",    "sierpnia", "września", "października", "listopada", "grudnia"};

std::string grouped(std::string digits, std::string_view between) {
  for (std::size_t left = digits.size(); left > 3; left -= 3)
    digits.insert(left - 3, between);
  return digits;
}

}  // namespace

bool speaks(std::string_view language, std::string_view code) {
  return language.starts_with(code) &&
         (language.size() == code.size() || language[code.size()] == '-');
}

std::string filled_in(std::string_view sentence, std::initializer_list<std::string> about) {
  std::string said;
  for (const std::string& word : about) {
    const std::size_t hole = sentence.find("{}");
    if (hole == std::string_view::npos)
      break;
    said.append(sentence.substr(0, hole)).append(word);
    sentence.remove_prefix(hole + 2);
  }
  return said.append(sentence);
}

std::string saying(Say say, std::string_view language, std::initializer_list<std::string> about) {
  const Saying& row = all_sayings[static_cast<std::size_t>(say)];
  return filled_in(speaks(language, "pl") ? row.pl : row.en, about);
}

std::string count_text(std::int64_t count, std::string_view language) {
  const std::string digits = std::to_string(count < 0 ? -count : count);
  const std::string sign = count < 0 ? "-" : "";
  if (!speaks(language, "pl"))
    return sign + grouped(digits, ",");
  return sign + (digits.size() > 4 ? grouped(digits, "\u00a0") : digits);
}

std::string day_text(Day day, std::string_view language) {
  if (speaks(language, "en"))
    return long_text(day);
  if (!speaks(language, "pl"))
    return to_text(day);
  const std::chrono::year_month_day date{day};
  const std::string_view month = polish_months[static_cast<unsigned>(date.month()) - 1];
  return std::to_string(static_cast<unsigned>(date.day())) + " " + std::string(month) + " " +
         std::to_string(static_cast<int>(date.year()));
}

}  // namespace earshot::forms
