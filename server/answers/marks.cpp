// SPDX-License-Identifier: Apache-2.0
#include "answers/marks.h"

#include <algorithm>
#include <array>

#include "answers/date_marks.h"
#include "answers/name_marks.h"
#include "answers/number_marks.h"
#include "answers/pieces.h"

namespace earshot::answers {
namespace {

constexpr std::array<std::string_view, 6> mark_words{"email address", "postcode", "date",
                                                     "number",        "place",    "name"};

// The sharper find comes first and keeps its place; what would lie over it is dropped.
constexpr FindMarks finders[] = {find_emails,  find_postcodes, find_dates,
                                 find_numbers, find_streets,   find_names};

bool are_over(const Mark& a, const Mark& b) {
  return a.at < b.at + b.length && b.at < a.at + a.length;
}

bool is_part_of_a_word(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const char small = small_letter(text[at]);
  return byte >= 0x80 || (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9');
}

bool is_there(std::string_view text, std::size_t at, std::string_view place, bool as_written) {
  const auto same = [&](char in_text, char in_place) {
    return as_written ? in_text == in_place : small_letter(in_text) == small_letter(in_place);
  };
  return text.size() - at >= place.size() &&
         std::equal(place.begin(), place.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [&](char in_place, char in_text) { return same(in_text, in_place); }) &&
         (at == 0 || !is_part_of_a_word(text, at - 1)) &&
         (at + place.size() == text.size() || !is_part_of_a_word(text, at + place.size()));
}

// "Police" is one as it is written; "isle of wight" is one however it is.
void find_places(std::string_view text, std::span<const std::string> places,
                 std::vector<Mark>& marks) {
  for (const std::string& place : places) {
    const bool as_written = place.find(' ') == std::string::npos;
    if (place.size() < 3)
      continue;
    for (std::size_t at = 0; at + place.size() <= text.size(); ++at)
      if (is_there(text, at, place, as_written))
        marks.push_back({at, place.size(), MarkKind::place});
  }
}

void add_free(std::vector<Mark>& marks, const std::vector<Mark>& found) {
  for (const Mark& mark : found)
    if (std::ranges::none_of(marks, [&](const Mark& taken) { return are_over(mark, taken); }))
      marks.push_back(mark);
}

}  // namespace

std::string_view word_for(MarkKind kind) { return mark_words[static_cast<std::size_t>(kind)]; }

std::vector<Mark> find_marks(std::string_view text, std::span<const std::string> places) {
  const std::vector<Piece> pieces = pieces_of(text);
  std::vector<Mark> marks;
  for (const FindMarks find : finders) {
    std::vector<Mark> found;
    find(text, pieces, found);
    if (find == find_streets) {
      find_places(text, places, found);
      // The longest name first, so that "Ryde School" is not "Ryde" and a school.
      std::ranges::stable_sort(found, std::greater{}, &Mark::length);
    }
    add_free(marks, found);
  }
  std::ranges::sort(marks, {}, &Mark::at);
  return marks;
}

std::string without(std::string_view text, std::span<const Mark> marks) {
  std::string kept;
  std::size_t at = 0;
  for (const Mark& mark : marks) {
    kept += text.substr(at, mark.at - at);
    kept += "[" + std::string(word_for(mark.kind)) + "]";
    at = mark.at + mark.length;
  }
  return kept + std::string(text.substr(std::min(at, text.size())));
}

}  // namespace earshot::answers
