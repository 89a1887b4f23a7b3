// SPDX-License-Identifier: Apache-2.0
// What evidence may name of the partnership's lists, by name or by title, however it is written. What was
// merged into another means that other; nothing else is taken for something that it only looks like.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/listed.h"

namespace earshot::needs {

class ListWords {
 public:
  explicit ListWords(std::vector<Listed> listed);
  ListWords(const ListWords&) = delete;  // it points into itself
  ListWords& operator=(const ListWords&) = delete;

  const Listed* named(List list, std::string_view name) const;  // also what has left its list
  // What is on the list and is meant by these words; null: nothing that is.
  const Listed* meant(List list, std::string_view words) const;
  // As people read it; the name itself of what was never there.
  std::string title(List list, std::string_view name) const;
  std::vector<const Listed*> all(List list) const;   // in their order, also what has left it
  std::vector<const Listed*> open(List list) const;  // without that

  // Why nothing is meant: "There is no topic "neglct". Did you mean "Neglect"?"
  std::string not_there(List list, std::string_view words) const;

 private:
  std::vector<Listed> listed_;
  std::map<std::pair<List, std::string>, const Listed*> by_name_, by_words_;
};

// "Did you mean "Neglect"?", of titles that are alike; empty if none is, or too many.
std::string did_you_mean(std::string_view words, const std::vector<std::string>& titles);
// In quotation marks, cut short if it is long.
std::string quoted(std::string_view words);

}  // namespace earshot::needs
