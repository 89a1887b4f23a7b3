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

bool is_space(char letter) {
  return std::string_view(" \t\r\n").find(letter) != std::string_view::npos;
}

// Of one sign that is no letter: "’" and its like are three bytes. 0 where a word goes on.
std::size_t sign_at(std::string_view text, std::size_t at) {
  const std::string_view here = text.substr(at);
  if (here.starts_with("\xE2\x80") || here.starts_with("\xE2\x81"))
    return std::min<std::size_t>(3, here.size());
  const auto byte = static_cast<unsigned char>(here.front());
  const bool letter = byte >= 0x80 || (byte >= '0' && byte <= '9') ||
                      ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
  return letter ? 0 : 1;
}

std::vector<std::string_view> words_and_signs(std::string_view text) {
  std::vector<std::string_view> found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = sign_at(text, at);
    while (length == 0 ||
           (at + length < text.size() && sign_at(text, at) == 0 && sign_at(text, at + length) == 0))
      ++length;
    if (!is_space(text[at]))
      found.push_back(text.substr(at, length));
    at += length;
  }
  return found;
}

// The length of "[name]", "[…]" and the like, which may stand where something was taken out.
std::size_t bracket_at(std::string_view text, std::size_t at) {
  const std::size_t end = text[at] == '[' ? text.find(']', at) : std::string_view::npos;
  if (end == std::string_view::npos)
    return 0;
  const std::string_view inside = text.substr(at + 1, end - at - 1);
  const bool known = inside == "…" || inside == "..." ||
                     std::ranges::find(mark_words, inside) != std::end(mark_words);
  return known ? end + 1 - at : 0;
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

Wording compare_wording(std::string_view text, std::string_view wording) {
  const std::vector<std::string_view> written = words_and_signs(text);
  std::string said;
  bool in_place = false;
  for (std::size_t at = 0; at < wording.size();) {
    const std::size_t length = bracket_at(wording, at);
    said += length > 0 ? ' ' : wording[at];
    in_place = in_place || length > 0;
    at += std::max<std::size_t>(length, 1);
  }
  const std::vector<std::string_view> kept = words_and_signs(said);
  if (kept == written)
    return in_place ? Wording::says_something_else : Wording::as_written;
  auto next = written.begin();
  for (const std::string_view word : kept) {
    next = std::find(next, written.end(), word);
    if (next == written.end())
      return Wording::says_something_else;
    ++next;
  }
  return Wording::shortened;
}

}  // namespace earshot::answers
