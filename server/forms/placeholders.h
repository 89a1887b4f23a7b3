// SPDX-License-Identifier: Apache-2.0
// {course}, {day} and {outcome} in a text: finds them, and fills them in for one occasion. What is
// filled in is never looked at again, so a course may be called "{day}".
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/form.h"

namespace earshot::forms {

inline constexpr std::array<std::string_view, 3> all_placeholders{"course", "day", "outcome"};

// What stands between braces, in order; a brace that is never closed gives the rest of its line.
struct Placeholder {
  std::string_view name;
  bool closed = true;
};
std::vector<Placeholder> placeholders_in(std::string_view text);

// Whether any text of the form has {name} in it.
bool mentions(const Form& form, std::string_view name);

// In every language of the text; `outcome` is an index into the occasion's outcomes, or -1.
Text filled(const Text& text, const Occasion& occasion, int outcome);

}  // namespace earshot::forms
