// SPDX-License-Identifier: Apache-2.0
// How many lines a text takes in a cell, for `book` only: programs differ in whether they make a row higher when its text wraps, so we
// say how high it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

inline constexpr int text_points = 15, title_points = 20;  // a line of each
inline constexpr std::size_t most_lines = 20;              // of a row, which can be 409 points high

// In a cell so many digits wide: rather one too many than one too few.
std::size_t lines_of(std::string_view text, int width);
// In several, each for a row of its own, if it takes more lines than a row can have.
std::vector<std::string> parts_of(std::string_view text, int width);

}  // namespace earshot
