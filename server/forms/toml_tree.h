// SPDX-License-Identifier: Apache-2.0
// A TOML file as plain values that know their line. Refuses what is too large, too deep or not
// UTF-8 before anything is parsed, and says in plain English what a line that can't be read lacks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/read_form.h"
#include "forms/remarks.h"

namespace earshot::forms {

struct Entry;

struct Node {
  enum class Is { table, list, text, whole, real, truth, day };
  Is is = Is::table;
  int line = 0;
  std::string text;
  std::int64_t whole = 0;
  double real = 0;
  bool truth = false;
  std::vector<Entry> entries;  // of a table, in the order of the file
  std::vector<Node> elements;  // of a list

  const Entry* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  int line = 0;  // where the key stands
  Node value;
};

// The whole file as one table; absent if `remarks` says why not.
std::optional<Node> read_toml(std::string_view source, const Limits& limits, Remarks& remarks);

}  // namespace earshot::forms
