// SPDX-License-Identifier: Apache-2.0
// How deep a TOML file goes, counted in its bytes before anything parses it: the parser and what it
// builds recurse, and a stranger's 200 kB of dots or brackets would use up the stack.
#pragma once

#include <optional>
#include <string_view>

namespace earshot {

// The line on which brackets, or the parts of a dotted key, first go deeper than `most`.
std::optional<int> too_deep(std::string_view toml, int most);

}  // namespace earshot
