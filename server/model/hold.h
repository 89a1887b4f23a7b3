// SPDX-License-Identifier: Apache-2.0
// A legal hold: why something may not be forgotten although its time has come, who said so, and who
// has lifted it since. On one survey, or on everything of a kind.
#pragma once

#include <optional>
#include <string>

#include "base/days.h"

namespace earshot {

struct Hold {
  std::string id;
  std::string kind;    // of model/retention.h, or empty
  std::string survey;  // or empty
  std::string reason;
  Day put_on{};
  std::string put_by;  // a person's id, or "shell"
  std::optional<Day> lifted_on;
  std::string lifted_by;
  std::string lifted_because;
  bool stands() const { return !lifted_on; }
};

}  // namespace earshot
