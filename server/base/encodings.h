// SPDX-License-Identifier: Apache-2.0
// Text of files as programs save them, made UTF-8: with a byte order mark or without one, UTF-16, and
// what older Windows programs write (Windows-1252).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace earshot {

// Absent if the bytes are text in none of these.
std::optional<std::string> as_utf8(std::string_view bytes);

// The character as UTF-8; of what is none, the mark for "a letter that can't be shown".
void append_utf8(std::string& text, char32_t letter);

}  // namespace earshot
