// SPDX-License-Identifier: Apache-2.0
// How one question's answer lies in a packed answer: a choice as its place among the options,
// several as one bit each, words with their length in front. Nothing here knows what is a good
// answer; what can't have been packed is refused.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/form.h"

namespace earshot::forms {

inline constexpr std::size_t longest_option_name = 40;  // bytes; agencies and roles included
inline constexpr std::size_t longest_number = 24;       // as the answer rules write one
inline constexpr std::size_t most_options_packed = 250;

// The most bytes that any answer to it packs to, on any occasion.
std::size_t most_packed_bytes(const Question& question);

// Appends the answer; none at all is an answer too. Throws std::invalid_argument if no check would
// have let it through.
void pack(const Question& question, const std::vector<std::string>& values, std::string& packed);

// Takes one answer off the front of `rest`; absent if it is not what pack() wrote.
std::optional<std::vector<std::string>> unpack(const Question& question, std::string_view& rest);

}  // namespace earshot::forms
