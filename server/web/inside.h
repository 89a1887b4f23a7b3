// SPDX-License-Identifier: Apache-2.0
// What stands in a cell, a row or a note: text, which is escaped, or what an Html builder made.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/html.h"

namespace earshot::web {

struct Inside {
  Inside() = default;
  Inside(std::string_view text) { html.text(text); }
  Inside(const std::string& text) { html.text(text); }
  Inside(const char* text) { html.text(text); }
  Inside(Html made) : html(std::move(made)) {}

  Html html;
};

// Where it leads and what it says. `about` is read out after the words but not shown, where the same
// words stand on every row: {"Change", "/people/7", "the roles of Priya"}.
struct Link {
  std::string words;
  std::string path;
  std::string about = {};
};
void add_link(Html& page, const Link& link);

}  // namespace earshot::web
