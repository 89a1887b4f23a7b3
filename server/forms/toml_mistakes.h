// SPDX-License-Identifier: Apache-2.0
// A line that is not TOML, explained to somebody who has never heard of TOML: what the line
// probably lacks. A table of guesses; the last one fits everything.
#pragma once

#include <string_view>

namespace earshot::forms {

// `complaint` is what the TOML library said; the author never sees it.
std::string_view advice_on(std::string_view complaint);

}  // namespace earshot::forms
