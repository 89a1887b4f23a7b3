// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include <locale.h>
#include <wctype.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>
#include <vector>

#include "base/encodings.h"

namespace earshot {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// What may follow a leading byte: the second byte's range shuts out overlong forms, surrogates and
// what is beyond U+10FFFF (The Unicode Standard, table 3-7).
struct Lead {
  unsigned char first, last;
  std::size_t size;
  unsigned char second_first, second_last;
};
constexpr std::array<Lead, 8> leads{{
    {0xC2, 0xDF, 2, 0x80, 0xBF},
    {0xE0, 0xE0, 3, 0xA0, 0xBF},
    {0xE1, 0xEC, 3, 0x80, 0xBF},
    {0xED, 0xED, 3, 0x80, 0x9F},
    {0xEE, 0xEF, 3, 0x80, 0xBF},
    {0xF0, 0xF0, 4, 0x90, 0xBF},
    {0xF1, 0xF3, 4, 0x80, 0xBF},
    {0xF4, 0xF4, 4, 0x80, 0x8F},
}};

// Bytes of the character that starts at `at`, or 0 if none does.
std::size_t character_bytes(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80)
    return first == 0 ? 0 : 1;
  for (const Lead& lead : leads) {
    if (first < lead.first || first > lead.last)
      continue;
    if (text.size() - at < lead.size)
      return 0;
    const unsigned char second = byte_at(text, at + 1);
    if (second < lead.second_first || second > lead.second_last)
      return 0;
    for (std::size_t next = at + 2; next < at + lead.size; ++next)
      if ((byte_at(text, next) & 0xC0) != 0x80)
        return 0;
    return lead.size;
  }
  return 0;
}

// Everything a phone's keyboard or a pasted text leaves that looks like nothing.
constexpr std::array<std::string_view, 26> spaces{" ",
                                                  "\t",
                                                  "\n",
                                                  "\v",
                                                  "\f",
                                                  "\r",
                                                  "\xC2\x85",
                                                  "\xC2\xA0",
                                                  "\xE1\x9A\x80",
                                                  "\xE2\x80\x80",
                                                  "\xE2\x80\x81",
                                                  "\xE2\x80\x82",
                                                  "\xE2\x80\x83",
                                                  "\xE2\x80\x84",
                                                  "\xE2\x80\x85",
                                                  "\xE2\x80\x86",
                                                  "\xE2\x80\x87",
                                                  "\xE2\x80\x88",
                                                  "\xE2\x80\x89",
                                                  "\xE2\x80\x8A",
                                                  "\xE2\x80\x8B",
                                                  "\xE2\x80\xA8",
                                                  "\xE2\x80\xA9",
                                                  "\xE2\x80\xAF",
                                                  "\xE3\x80\x80",
                                                  "\xEF\xBB\xBF"};

std::string_view trimmed(std::string_view text) {
  const auto starts = [&](std::string_view space) { return text.starts_with(space); };
  const auto ends = [&](std::string_view space) { return text.ends_with(space); };
  for (auto found = std::ranges::find_if(spaces, starts); found != spaces.end();
       found = std::ranges::find_if(spaces, starts))
    text.remove_prefix(found->size());
  for (auto found = std::ranges::find_if(spaces, ends); found != spaces.end();
       found = std::ranges::find_if(spaces, ends))
    text.remove_suffix(found->size());
  return text;
}

char small(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// Letters to leave out, put in, change or swap with a neighbour to turn one word into the other.
std::size_t distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> before, above(other.size() + 1), row(other.size() + 1);
  for (std::size_t column = 0; column <= other.size(); ++column)
    above[column] = column;
  for (std::size_t line = 1; line <= one.size(); ++line) {
    row[0] = line;
    for (std::size_t column = 1; column <= other.size(); ++column) {
      const char here = small(one[line - 1]), there = small(other[column - 1]);
      row[column] = std::min(
          {above[column] + 1, row[column - 1] + 1, above[column - 1] + (here == there ? 0 : 1)});
      if (line > 1 && column > 1 && here == small(other[column - 2]) &&
          there == small(one[line - 2]))
        row[column] = std::min(row[column], before[column - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above[other.size()];
}

template <class Use>
void each_letter(std::string_view utf8, Use use) {
  for (std::size_t at = 0; at < utf8.size();) {
    const unsigned char first = byte_at(utf8, at);
    const std::size_t bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t letter = bytes == 1 ? first : first & (0xFFu >> (bytes + 1));
    for (std::size_t next = 1; next < bytes && at + next < utf8.size(); ++next)
      letter = (letter << 6) | (byte_at(utf8, at + next) & 0x3Fu);
    use(letter);
    at += bytes;
  }
}

locale_t letters() {
  static const locale_t known = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
  if (known == nullptr)
    throw std::runtime_error("This system does not know C.UTF-8");
  return known;
}

char32_t small_letter(char32_t letter) {
  return static_cast<char32_t>(towlower_l(static_cast<wint_t>(letter), letters()));
}

// An accent that is typed behind its letter is part of the word too.
bool is_of_word(char32_t letter) {
  return iswalnum_l(static_cast<wint_t>(letter), letters()) != 0 ||
         (letter >= 0x300 && letter <= 0x36F);
}

constexpr std::size_t longest_word = 100;  // nobody misspells a longer one; a stranger may send it

// A third of the letters may be wrong, but never more than three.
std::size_t allowed(std::string_view one, std::string_view other) {
  return std::min<std::size_t>(3, std::max(one.size(), other.size()) / 3);
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = character_bytes(text, at);
    if (size == 0)
      return false;
    at += size;
  }
  return true;
}

std::size_t length_on_screen(std::string_view utf8) {
  std::size_t units = 0;
  for (const char letter : utf8) {
    const auto byte = static_cast<unsigned char>(letter);
    units += (byte & 0xC0) != 0x80 ? 1 : 0;
    units += byte >= 0xF0 ? 1 : 0;  // beyond the first 65,536 characters: two units
  }
  return units;
}

std::string tidy(std::string_view text) {
  text = trimmed(text);
  std::string tidied;
  tidied.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (!pair)
      tidied += text[at] == '\r' ? '\n' : text[at];
  }
  return tidied;
}

std::string one_line(std::string_view text) {
  std::string line;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto starts = [&](std::string_view one) { return text.substr(at).starts_with(one); };
    const unsigned char byte = byte_at(text, at);
    const auto odd = byte < 0x80 ? spaces.end() : std::ranges::find_if(spaces, starts);
    const bool is_space = byte <= ' ' || byte == 0x7F || odd != spaces.end();
    if (is_space) {
      at += odd != spaces.end() ? odd->size() : 1;
      space = true;
      continue;
    }
    if (space && !line.empty())
      line += ' ';
    space = false;
    line += text[at++];
  }
  return line;
}

std::string shortened(std::string_view text, std::size_t most) {
  constexpr std::string_view mark = "\u2026";
  std::string line = one_line(text);
  if (length_on_screen(line) <= most)
    return line;
  std::size_t end = 0;
  for (std::size_t units = 1; end < line.size();) {  // the mark is one
    const std::size_t bytes = std::max<std::size_t>(1, character_bytes(line, end));
    units += bytes == 4 ? 2 : 1;
    if (units > most)
      break;
    end += bytes;
  }
  if (const std::size_t space = line.rfind(' ', end); space != line.npos && space >= end / 2)
    end = space;
  return line.substr(0, end).append(mark);
}

std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates) {
  if (word.empty() || word.size() > longest_word)
    return std::nullopt;
  const std::string* best = nullptr;
  std::size_t least = 0;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > word.size() + 3 || candidate.size() + 3 < word.size())
      continue;
    const std::size_t wrong = distance(word, candidate);
    if (wrong > allowed(word, candidate) || (best && wrong >= least))
      continue;
    best = &candidate;
    least = wrong;
  }
  return best ? std::optional(*best) : std::nullopt;
}

std::string in_quotes(std::string_view words) { return "\"" + std::string(words) + "\""; }

std::string list_of(std::span<const std::string> words, std::string_view last) {
  std::string list;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && at + 1 == words.size())
      list.append(" ").append(last).append(" ");
    else if (at > 0)
      list += ", ";
    list += words[at];
  }
  return list;
}

std::string folded(std::string_view utf8) {
  std::string small;
  each_letter(utf8, [&](char32_t letter) { append_utf8(small, small_letter(letter)); });
  return small;
}

std::string words_apart(std::string_view utf8) {
  std::string apart = " ";
  each_letter(utf8, [&](char32_t letter) {
    if (is_of_word(letter))
      append_utf8(apart, small_letter(letter));
    else if (!apart.ends_with(' '))
      apart += ' ';
  });
  if (!apart.ends_with(' '))
    apart += ' ';
  return apart;
}

}  // namespace earshot
