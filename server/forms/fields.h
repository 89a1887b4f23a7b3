// SPDX-License-Identifier: Apache-2.0
// One table of a file, read key by key: a key of the wrong kind, a missing one and one that nobody
// asked for each become a sentence. Knows nothing of what the keys mean.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "forms/names.h"
#include "forms/remarks.h"
#include "forms/toml_tree.h"

namespace earshot::forms {

struct Word {
  std::string text;
  int line = 0;
};

class Fields {
 public:
  // `thing` is what the table describes: "form", "page", "option" ... `where` goes before each
  // message ("option 'yes': ").
  Fields(const Node& table, std::string_view thing, std::string question, std::string where,
         Remarks& remarks);

  // Absent if the key is missing or of another kind (which is remarked upon).
  std::optional<Word> text(std::string_view key);
  std::optional<std::int64_t> whole(std::string_view key, std::int64_t least, std::int64_t most);
  std::optional<double> number(std::string_view key);
  std::optional<bool> truth(std::string_view key);
  std::vector<Word> texts(std::string_view key);
  std::vector<const Node*> tables(std::string_view key);  // [[key]]
  const Node* table(std::string_view key);                // [key] or key.x = ...
  const Entry* any(std::string_view key);

  // As above; missing is remarked upon too.
  std::optional<Word> needed_text(std::string_view key, std::string_view example);
  std::optional<std::int64_t> needed_whole(std::string_view key, std::int64_t least,
                                           std::int64_t most, std::int64_t example);
  // A needed text that follows the naming; empty if it does not.
  std::string name(std::string_view key, const Naming& naming);

  // Remarks upon every key that was not asked for.
  void nothing_else();

  void add(int line, std::string message) const;
  // "write key<ending> = example", unless a key that is there is nearly that one.
  void missing(std::string_view key, std::string_view example, std::string_view ending = {}) const;
  int line() const { return line_; }
  int line_of(std::string_view key) const;  // of the key, or of the table
  const Node& node() const { return table_; }

 private:
  const Entry* of_kind(std::string_view key, Node::Is is, std::string_view expected);
  const Node& table_;
  std::string thing_;
  std::string question_;
  std::string where_;
  Remarks& remarks_;
  int line_;
  std::vector<std::string> asked_for_;
};

}  // namespace earshot::forms
