// SPDX-License-Identifier: Apache-2.0
#include "door/grammar.h"

#include <algorithm>

namespace earshot::door {
namespace {

constexpr bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

constexpr bool is_visible(char byte) { return byte > 0x20 && byte < 0x7f; }

constexpr bool stands_in_token(char byte) {
  return is_letter(byte) || is_digit(byte) ||
         std::string_view("!#$%&'*+-.^_`|~").find(byte) != std::string_view::npos;
}

constexpr bool stands_in_host(char byte) {
  return is_letter(byte) || is_digit(byte) ||
         std::string_view("-._:[]").find(byte) != std::string_view::npos;
}

}  // namespace

bool is_token(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, stands_in_token);
}

bool is_origin_form(std::string_view text) {
  return text.starts_with('/') &&
         std::ranges::all_of(text, [](char byte) { return is_visible(byte) && byte != '#'; });
}

bool is_host(std::string_view text) {
  return !text.empty() && text.size() <= 255 && std::ranges::all_of(text, stands_in_host);
}

std::optional<std::size_t> whole_number(std::string_view text) {
  if (text.empty() || text.size() > 10 || (text.size() > 1 && text[0] == '0') ||
      !std::ranges::all_of(text, is_digit))
    return std::nullopt;
  std::size_t number = 0;
  for (const char digit : text)
    number = number * 10 + static_cast<std::size_t>(digit - '0');
  return number;
}

bool is_header_value(std::string_view text) { return std::ranges::none_of(text, is_control); }

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char byte) { return byte == ' ' || byte == '\t'; };
  while (!text.empty() && blank(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && blank(text.back()))
    text.remove_suffix(1);
  return text;
}

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  std::ranges::transform(small, small.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  });
  return small;
}

}  // namespace earshot::door
