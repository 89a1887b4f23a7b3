// SPDX-License-Identifier: Apache-2.0
// One question of a form file. Keys that do not go with its kind are refused, so that nobody
// believes a setting works which does nothing.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "forms/read_form.h"
#include "forms/remarks.h"
#include "forms/texts.h"
#include "forms/toml_tree.h"
#include "forms/when.h"
#include "model/lists.h"

namespace earshot::forms {

// What questions of one file have in common: the languages, and scales and choices by name (its
// own and the shared ones; those without a needed language are told where they are used).
struct Reading {
  const Lists& lists;
  const Limits& limits;
  Speech speech;
  std::map<std::string, Scale, std::less<>> scales;
  std::map<std::string, std::vector<Option>, std::less<>> choices;
  Remarks& remarks;
  WhenNotes notes;
};

Question read_question(const Node& table, Reading& reading);

}  // namespace earshot::forms
