// SPDX-License-Identifier: Apache-2.0
// What a plugin says, made fit to keep: is it a name, and words as one line of bounded length.
// Nothing a plugin hands over is trusted to be text.
#pragma once

#include <string>
#include <string_view>

namespace earshot::host {

bool is_name(std::string_view text);          // a form, a stage, a topic, a component
bool is_derived_name(std::string_view text);  // may hold "." as well: "change.2"
bool is_derived_value(std::string_view text);

// Control characters become spaces, what is too long is cut between characters, and what is not
// UTF-8 is empty.
std::string one_line(std::string_view words);

}  // namespace earshot::host
