// SPDX-License-Identifier: Apache-2.0
// Whether a TOML file is nested too deep to be parsed safely, told by its bytes alone: the parser
// calls itself for each level, so a stranger's file must be refused before it is parsed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problems.h"

namespace earshot {

// A problem at the first place where brackets stand more than `most_depth` deep or a key has more
// parts than that; brackets and dots in strings and comments do not count. Reads no further than
// that place, in constant space.
std::optional<Problem> too_deep(const std::string& file, std::string_view bytes, int most_depth);

// A problem at the first letter that TOML has no place for and on which Debian's parser is not
// defined: one beyond ASCII outside strings and comments, a quotation mark right behind something
// else, or a \ in a string before white space or a letter beyond ASCII.
std::optional<Problem> misplaced_letter(const std::string& file, std::string_view bytes);

}  // namespace earshot
