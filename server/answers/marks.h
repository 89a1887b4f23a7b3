// SPDX-License-Identifier: Apache-2.0
// Marks what might say who somebody is: names, dates, places, numbers, addresses. A help for whoever
// reads a comment before it is shown; it finds too much here and too little there, and decides
// nothing.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::answers {

enum class MarkKind { email, postcode, date, number, place, name };
// "name": what stands in square brackets instead of it.
std::string_view word_for(MarkKind kind);

struct Mark {
  std::size_t at = 0;  // in bytes
  std::size_t length = 0;
  MarkKind kind = MarkKind::name;
  bool operator==(const Mark&) const = default;
};

// In their order, none over another. `places`: what agencies and areas here are called.
std::vector<Mark> find_marks(std::string_view text, std::span<const std::string> places);

// "Tom lives in Ryde" → "[name] lives in [place]".
std::string without(std::string_view text, std::span<const Mark> marks);

enum class Wording { as_written, shortened, says_something_else };
// Whether a wording is the text with words taken out, or "[…]" or the like in their place: nobody's
// comment is made to say what they did not write. Folds white space.
Wording compare_wording(std::string_view text, std::string_view wording);

}  // namespace earshot::answers
