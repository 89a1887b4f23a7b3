// SPDX-License-Identifier: Apache-2.0
#include "base/encodings.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace earshot {
namespace {

constexpr char32_t not_a_letter = 0xFFFD;

// What Windows-1252 has between 0x80 and 0x9F; elsewhere a byte is its own character.
constexpr std::array<char16_t, 32> windows_1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    const bool between = value >= 0x80 && value <= 0x9F;
    append_utf8(text, between ? windows_1252[value - 0x80U] : value);
  }
  return text;
}

enum class First { low, high };

// Half a pair, and half a unit at the end, become the mark for what can't be shown.
std::string from_utf16(std::string_view bytes, First first) {
  const auto unit_at = [&](std::size_t at) {
    const auto one = static_cast<unsigned char>(bytes[at]);
    const auto other = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(first == First::low ? one | other << 8 : one << 8 | other);
  };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t letter = unit_at(at);
    const char32_t next = at + 3 < bytes.size() ? unit_at(at + 2) : 0;
    if (letter >= 0xD800 && letter <= 0xDBFF && next >= 0xDC00 && next <= 0xDFFF) {
      letter = 0x10000 + ((letter - 0xD800) << 10) + (next - 0xDC00);
      at += 2;
    }
    append_utf8(text, letter);
  }
  if (bytes.size() % 2 != 0)
    append_utf8(text, not_a_letter);
  return text;
}

}  // namespace

void append_utf8(std::string& text, char32_t letter) {
  const bool none = letter == 0 || letter > 0x10FFFF || (letter >= 0xD800 && letter <= 0xDFFF);
  const char32_t value = none ? not_a_letter : letter;
  const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((value >> shift) & 0x3F)); };
  if (value < 0x80) {
    text += static_cast<char>(value);
  } else if (value < 0x800) {
    text += static_cast<char>(0xC0 | (value >> 6));
    tail(0);
  } else if (value < 0x10000) {
    text += static_cast<char>(0xE0 | (value >> 12));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0 | (value >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::optional<std::string> as_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF"))
    bytes.remove_prefix(3);
  else if (bytes.starts_with("\xFF\xFE"))
    return from_utf16(bytes.substr(2), First::low);
  else if (bytes.starts_with("\xFE\xFF"))
    return from_utf16(bytes.substr(2), First::high);
  if (is_utf8(bytes))
    return std::string(bytes);
  const auto is_no_text = [](char byte) {
    return static_cast<unsigned char>(byte) < ' ' && byte != '\n' && byte != '\r' && byte != '\t';
  };
  if (std::ranges::any_of(bytes, is_no_text))
    return std::nullopt;
  return from_windows_1252(bytes);
}

}  // namespace earshot
