// SPDX-License-Identifier: Apache-2.0
// The few rules of RFC 9110 and 9112 that the framer needs, stricter where browsers are.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace earshot::door {

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_control(char byte) {
  return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f;
}

bool is_token(std::string_view text);        // a method or a header's name; not empty
bool is_origin_form(std::string_view text);  // "/path?query" of visible ASCII without '#'
bool is_host(std::string_view text);         // a name or an address, perhaps with a port
// Digits alone, without leading zeros, at most ten.
std::optional<std::size_t> whole_number(std::string_view text);
// What may stand in a header we send: no control characters.
bool is_header_value(std::string_view text);

std::string_view trimmed(std::string_view text);  // of blanks and tabs at both ends
std::string in_small_letters(std::string_view text);

}  // namespace earshot::door
