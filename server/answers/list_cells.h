// SPDX-License-Identifier: Apache-2.0
// Splits a pasted list into lines and cells, whichever of tab, semicolon and comma separates them.
// More forgiving than base/csv.h, which reads files that programs wrote: quotation marks may stand
// anywhere, as in "Marsh, Ella" <ella@example.org>.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problems.h"

namespace earshot::answers {

struct ListLine {
  int number = 0;
  std::vector<std::string> cells;  // without space around them; the last is not empty
};

struct ListLines {
  std::vector<ListLine> lines;  // those with something on them
  Problems problems;
};

ListLines split_list(std::string_view list);

}  // namespace earshot::answers
