// SPDX-License-Identifier: Apache-2.0
#include "host/spoken.h"

#include <earshot/plugin.h>

#include <algorithm>

#include "base/text.h"

namespace earshot::host {
namespace {

constexpr std::string_view first_characters = "abcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::string_view name_characters = "abcdefghijklmnopqrstuvwxyz0123456789_-";
constexpr std::string_view derived_characters = "abcdefghijklmnopqrstuvwxyz0123456789_-.";

bool is_made_of(std::string_view text, std::string_view characters, std::size_t longest) {
  return !text.empty() && text.size() <= longest && first_characters.find(text[0]) != text.npos &&
         text.find_first_not_of(characters) == text.npos;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

bool continues_a_character(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

}  // namespace

bool is_name(std::string_view text) {
  return is_made_of(text, name_characters, EARSHOT_LONGEST_NAME);
}

bool is_derived_name(std::string_view text) {
  return is_made_of(text, derived_characters, EARSHOT_LONGEST_DERIVED_NAME);
}

bool is_derived_value(std::string_view text) {
  return text.size() <= EARSHOT_LONGEST_DERIVED_VALUE && is_utf8(text) &&
         std::ranges::none_of(text, is_control);
}

std::string one_line(std::string_view words) {
  if (!is_utf8(words))
    return {};
  std::size_t end = std::min<std::size_t>(words.size(), EARSHOT_LONGEST_MESSAGE);
  while (end > 0 && end < words.size() && continues_a_character(words[end]))
    --end;
  std::string line(words.substr(0, end));
  std::ranges::replace_if(line, is_control, ' ');
  return tidy(line);
}

}  // namespace earshot::host
