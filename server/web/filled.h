// SPDX-License-Identifier: Apache-2.0
// A form as it is shown: what was typed (or what stands now), and what is wrong with it. Every part
// of a form looks up its own value and its own problem here, by the field's name.
#pragma once

#include <string>
#include <string_view>

#include "base/problems.h"
#include "web/fields.h"

namespace earshot::web {

// A sentence that says what to do about one field.
Problem problem_at(std::string_view field, std::string_view message);

struct Filled {
  Fields values;
  Problems problems;          // Problem::question is the name of the field
  std::string language = {};  // of what the fields say by themselves; empty: English

  std::string_view value(std::string_view field) const { return values[field]; }
  bool is_chosen(std::string_view field, std::string_view value) const;
  // The sentence about this field; empty if nothing is wrong with it.
  std::string_view problem(std::string_view field) const;
};

}  // namespace earshot::web
