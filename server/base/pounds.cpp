// SPDX-License-Identifier: Apache-2.0
#include "base/pounds.h"

namespace earshot {
namespace {

constexpr std::string_view pound_sign = "£";

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

std::string two_digits(std::int64_t number) {
  return std::string(number < 10 ? "0" : "") + std::to_string(number);
}

std::string in_thousands(std::int64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3)
    digits.insert(at - 3, ",");
  return digits;
}

}  // namespace

std::optional<std::int64_t> read_pounds(std::string_view text) {
  if (text.starts_with(pound_sign))
    text.remove_prefix(pound_sign.size());
  const std::size_t point = text.find('.');
  const std::string_view pounds = text.substr(0, point);
  const std::string_view pence =
      point == text.npos ? std::string_view("00") : text.substr(point + 1);
  if (pounds.empty() || !is_digit(pounds.front()) || pence.size() != 2)
    return std::nullopt;
  std::int64_t sum = 0;
  for (const char letter : std::string(pounds) + std::string(pence)) {
    if (letter == ',' || letter == ' ')
      continue;
    if (!is_digit(letter))
      return std::nullopt;
    sum = sum * 10 + (letter - '0');
    if (sum > most_pence)
      return std::nullopt;
  }
  return is_digit(pence[0]) && is_digit(pence[1]) ? std::optional(sum) : std::nullopt;
}

std::string in_pounds(std::int64_t pence) {
  std::string text = std::string(pound_sign) + in_thousands(pence / 100);
  if (pence % 100 != 0)
    text += "." + two_digits(pence % 100);
  return text;
}

}  // namespace earshot
