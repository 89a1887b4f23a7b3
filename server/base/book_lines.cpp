// SPDX-License-Identifier: Apache-2.0
#include "base/book_lines.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "base/text.h"

namespace earshot {
namespace {

constexpr std::size_t most_lines = 20;  // a row can be 409 points high

// After the last space that is in time, or else between two characters.
std::size_t end_of_part(std::string_view text, std::size_t most_bytes) {
  if (const std::size_t space = text.rfind(' ', most_bytes - 1); space != text.npos)
    return space + 1;
  std::size_t end = most_bytes;
  while (end > 1 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return end;
}

}  // namespace

// Widths are in digits of the usual font. Where that font is not there, another stands in for it, which may be wider.
PlaceToRead::PlaceToRead(const std::vector<int>& widths)
    : last_column_(static_cast<std::uint16_t>(std::max<std::size_t>(widths.size(), 1) - 1)),
      letters_(static_cast<std::size_t>(
          std::max(1, std::accumulate(widths.begin(), widths.end(), 0) * 4 / 5))) {}

int PlaceToRead::lines(const std::string& part) const {
  return static_cast<int>(
      std::max<std::size_t>(1, (length_on_screen(part) + letters_ - 1) / letters_));
}

std::vector<std::string> PlaceToRead::parts(const std::string& text) const {
  std::vector<std::string> all;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view rest = std::string_view(text).substr(at, end - at);
    while (rest.size() > letters_ * most_lines) {
      const std::size_t cut = end_of_part(rest, letters_ * most_lines);
      all.emplace_back(rest.substr(0, cut));
      rest.remove_prefix(cut);
    }
    all.emplace_back(rest);
    at = end + 1;
  }
  return all;
}

}  // namespace earshot
