// SPDX-License-Identifier: Apache-2.0
// The two ways through a table of values and the names that files and tables give them. A table's
// rows stand in the order of the values.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace earshot {

template <class Value, std::size_t count>
using Names = std::array<std::pair<Value, std::string_view>, count>;

template <class Value, std::size_t count>
constexpr std::string_view name_in(const Names<Value, count>& names, Value value) {
  return names[static_cast<std::size_t>(value)].second;
}

template <class Value, std::size_t count>
constexpr std::optional<Value> find_in(const Names<Value, count>& names, std::string_view name) {
  for (const auto& [value, known] : names)
    if (known == name)
      return value;
  return std::nullopt;
}

}  // namespace earshot
