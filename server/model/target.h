// SPDX-License-Identifier: Apache-2.0
// What a question's answers are aimed at: which of them count, and of a hundred how many should choose one of those.
#pragma once

#include <string>
#include <vector>

namespace earshot {

struct Target {
  std::vector<std::string> answers;  // names of options
  int percent = 0;
  bool operator==(const Target&) const = default;
};

}  // namespace earshot
