// SPDX-License-Identifier: Apache-2.0
// Words that people who have to think of a password think of first, in small letters.
#pragma once

#include <span>
#include <string_view>

namespace earshot::staff {

std::span<const std::string_view> common_words();

// Rows of keys, and the alphabet: parts of them, in either direction, are no secret.
std::span<const std::string_view> common_rows();

}  // namespace earshot::staff
