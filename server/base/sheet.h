// SPDX-License-Identifier: Apache-2.0
// The rows of a file that somebody filled in: a workbook (XLSX) or a table as text, told apart by what
// is in it, not by its name. Whatever else it is, one sentence says what to do. Small whatever the file
// claims: a zip bomb or a stray cell far down costs nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.h"
#include "base/problems.h"

namespace earshot {

struct SheetLimits {
  std::size_t file_bytes = 4 * 1024 * 1024;
  std::size_t part_bytes = 32 * 1024 * 1024;  // of one part of a workbook, once unpacked
  std::size_t marks = 4'000'000;              // '<' and '=' in it: what it costs to parse
  std::size_t rows = 20'000;                  // with something in them
  std::size_t columns = 200;                  // cells beyond are left out
  std::size_t cells = 1'000'000;              // the empty ones between others counted
  std::size_t cell_bytes = 2'000;             // a longer cell is cut
  std::size_t text_bytes = 16 * 1024 * 1024;  // of all cells together
};

struct SheetRows {
  std::vector<CsvRow> rows;  // with something in them; `line` is the number their program shows
  Problems problems;         // why it could not be read; there are no rows then
  std::string name;          // of the workbook's sheet: the first that is not hidden
  int others = 0;            // further sheets that are not hidden and were not read
};

// Days are "2026-10-14", times "09:30", whatever the workbook shows. Merged cells all say what the
// first of them says. A formula is what it last came to.
SheetRows read_sheet(std::string_view bytes, const SheetLimits& limits = {});

}  // namespace earshot
