// SPDX-License-Identifier: Apache-2.0
// How many of something, in words.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace earshot::needs {

// "1 place", "40 places"
std::string count_in_words(std::integral auto count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace earshot::needs
