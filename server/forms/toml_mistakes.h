// SPDX-License-Identifier: Apache-2.0
// A line that is not TOML, explained to somebody who has never heard of TOML: what the line
// probably lacks. A table of guesses; the last one fits everything.
#pragma once

#include <string>
#include <string_view>

namespace earshot::forms {

struct Mistake {
  int line = 0;
  std::string message;
};

// `complaint` is what the TOML library said of that line; the author never sees it.
Mistake find_mistake(std::string_view source, int line, std::string_view complaint);

}  // namespace earshot::forms
