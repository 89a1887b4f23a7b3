// SPDX-License-Identifier: Apache-2.0
// A text in pieces: words, numbers and single signs, with what marks.cpp asks of each. Knows the
// capitals of Latin, Greek and Cyrillic; anything else is a small letter to it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::answers {

struct Piece {
  enum class Is { word, number, sign };
  Is is = Is::sign;
  std::size_t at = 0;  // in bytes
  std::size_t length = 0;
  std::string_view text;
  std::string small;          // of a word, in small letters, without "'s"
  bool capital = false;       // of a word: begins with one
  bool all_capitals = false;  // of a word: has no other letters
  bool first = false;         // of a word: a sentence begins here
  bool after_space = false;   // of any: exactly one space stands before
  bool touches = false;       // of any: nothing stands before
  std::size_t end() const { return at + length; }
};

std::vector<Piece> pieces_of(std::string_view text);

char small_letter(char letter);  // ASCII

}  // namespace earshot::answers
