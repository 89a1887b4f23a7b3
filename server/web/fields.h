// SPDX-License-Identifier: Apache-2.0
// What a form or a query said: names with their values in the order sent, decoded and valid UTF-8.
// Refuses, rather than guesses at, what no browser sends.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace earshot::web {

class Fields {
 public:
  static constexpr std::size_t most = 1000;

  // application/x-www-form-urlencoded. Nothing if it is not well formed, is not UTF-8, or has more
  // than `most` fields.
  static std::optional<Fields> read(std::string_view encoded);

  // The first value, or empty. Line ends are "\n"; nothing else is changed.
  std::string_view operator[](std::string_view name) const;
  bool has(std::string_view name) const;
  std::vector<std::string_view> all(std::string_view name) const;  // ticks of one question
  const std::vector<std::pair<std::string, std::string>>& in_order() const { return fields_; }

  void add(std::string name, std::string value);

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

}  // namespace earshot::web
