// SPDX-License-Identifier: Apache-2.0
#include "signs.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "phrases.h"

namespace signs {
namespace {

// One character of UTF-8 and how many bytes it has. The server hands over nothing but UTF-8.
struct Character {
  std::uint32_t code = 0;
  std::size_t bytes = 1;
};

Character first_of(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  if (byte(0) < 0x80)
    return {byte(0), 1};
  if (byte(0) < 0xe0)
    return {(byte(0) & 0x1f) << 6 | (byte(1) & 0x3f), 2};
  if (byte(0) < 0xf0)
    return {(byte(0) & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f), 3};
  return {0x10000, 4};  // pictures and rare scripts: never part of a phrase
}

constexpr struct {
  std::uint32_t code;
  char plain;
} polish[] = {
    {0x104, 'a'}, {0x105, 'a'}, {0x106, 'c'}, {0x107, 'c'}, {0x118, 'e'}, {0x119, 'e'},
    {0x141, 'l'}, {0x142, 'l'}, {0x143, 'n'}, {0x144, 'n'}, {0xd3, 'o'},  {0xf3, 'o'},
    {0x15a, 's'}, {0x15b, 's'}, {0x179, 'z'}, {0x17a, 'z'}, {0x17b, 'z'}, {0x17c, 'z'},
};

bool is_apostrophe(std::uint32_t code) { return code == '\'' || code == 0x2019 || code == 0x2018; }

// Marks a phone may send apart from their letter.
bool is_loose_mark(std::uint32_t code) { return code >= 0x300 && code <= 0x36f; }

// The letter to compare with, '\0' for what is dropped, ' ' for what parts words.
char plain(std::uint32_t code) {
  if (is_apostrophe(code) || is_loose_mark(code))
    return '\0';
  if (code >= 'A' && code <= 'Z')
    return static_cast<char>(code - 'A' + 'a');
  if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9'))
    return static_cast<char>(code);
  for (const auto& letter : polish)
    if (letter.code == code)
      return letter.plain;
  // Another alphabet's letter belongs to its word ("naïve" is one), and matches nothing.
  return code >= 0xc0 && (code < 0x2000 || code > 0x2fff) && code < 0x10000 ? '?' : ' ';
}

// A phrase stands between spaces; a * at the end of a word stands for any ending of it.
bool has_phrase_at(std::string_view text, std::string_view phrase) {
  std::size_t at = 0;
  for (const char wanted : phrase) {
    if (wanted == '*')
      at = std::min(text.find(' ', at), text.size());
    else if (at >= text.size() || text[at++] != wanted)
      return false;
  }
  return at == text.size() || text[at] == ' ';
}

bool has_phrase(std::string_view text, std::string_view phrase) {
  for (std::size_t word = 0; word < text.size();) {
    if (has_phrase_at(text.substr(word), phrase))
      return true;
    const std::size_t space = text.find(' ', word);
    word = space == text.npos ? text.size() : space + 1;
  }
  return false;
}

}  // namespace

std::string folded(const std::string& written) {
  std::string plain_text;
  for (std::string_view rest = written; !rest.empty();) {
    const Character character = first_of(rest);
    rest.remove_prefix(std::min(character.bytes, rest.size()));
    const char letter = plain(character.code);
    if (letter == '\0' || (letter == ' ' && (plain_text.empty() || plain_text.back() == ' ')))
      continue;
    plain_text += letter;
  }
  if (!plain_text.empty() && plain_text.back() == ' ')
    plain_text.pop_back();
  return plain_text;
}

std::vector<const char*> found_in(const std::string& written) {
  const std::string text = folded(written);
  std::vector<const char*> reasons;
  for (const Sign& sign : all_signs)
    if (std::ranges::any_of(sign.phrases, [&](auto phrase) { return has_phrase(text, phrase); }))
      reasons.push_back(sign.reason);
  return reasons;
}

}  // namespace signs
