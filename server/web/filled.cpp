// SPDX-License-Identifier: Apache-2.0
#include "web/filled.h"

#include <algorithm>

namespace earshot::web {

Problem problem_at(std::string_view field, std::string_view message) {
  return {.question = std::string(field), .message = std::string(message)};
}

bool Filled::is_chosen(std::string_view field, std::string_view value) const {
  return std::ranges::any_of(values.in_order(), [&](const auto& typed) {
    return typed.second == value && typed.first == field;
  });
}

std::string_view Filled::problem(std::string_view field) const {
  const auto found = std::ranges::find(problems, field, &Problem::question);
  return found == problems.end() ? std::string_view{} : std::string_view(found->message);
}

}  // namespace earshot::web
