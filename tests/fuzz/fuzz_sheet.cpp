// SPDX-License-Identifier: Apache-2.0
// Any bytes, as a file or as a part of a sound workbook, are rows within the limits or one sentence.
#include <string>

#include "base/a_workbook.h"
#include "base/sheet.h"
#include "base/text.h"
#include "fuzz/must.h"

namespace earshot::fuzz {
namespace {

constexpr SheetLimits small{.file_bytes = 64 * 1024,
                            .part_bytes = 64 * 1024,
                            .marks = 10'000,
                            .rows = 50,
                            .columns = 20,
                            .cells = 400,
                            .cell_bytes = 30,
                            .text_bytes = 2000};

// The first letter says what the others are.
std::string file_of(std::string_view input) {
  const std::string rest(input.substr(1));
  tests::Parts parts = tests::parts_of_workbook("");
  switch (input[0]) {
    case 's':
      return tests::zip_of({{"mimetype", rest}});
    case 'r':
      return tests::workbook_of(rest, "<mergeCells><mergeCell ref=\"A1:B3\"/></mergeCells>");
    case 'w':
      parts["xl/worksheets/sheet1.xml"] = rest;
      return tests::zip_of(parts);
    case 'b':
      parts["xl/workbook.xml"] = rest;
      return tests::zip_of(parts);
    case 'y':
      parts = tests::parts_of_workbook("<row><c s=\"0\"><v>46309.4</v></c></row>");
      parts["xl/styles.xml"] = rest;
      return tests::zip_of(parts);
    case 't':
      parts = tests::parts_of_workbook("<row><c t=\"s\"><v>0</v></c></row>");
      parts["xl/sharedStrings.xml"] = rest;
      return tests::zip_of(parts);
    case 'l':
      parts["xl/_rels/workbook.xml.rels"] = rest;
      return tests::zip_of(parts);
    default:
      return rest;
  }
}

void check(const SheetRows& read) {
  must(read.rows.empty() != read.problems.empty(), "there are rows, or it is told why not");
  must(read.rows.size() <= small.rows, "no more rows than asked for");
  std::size_t cells = 0, text = 0;
  int line = 0;
  for (const CsvRow& row : read.rows) {
    must(row.line >= line && row.line <= 1'048'576, "rows stand in their order");
    line = row.line;
    must(row.cells.size() <= small.columns, "nor more columns");
    cells += row.cells.size();
    for (const std::string& cell : row.cells) {
      text += cell.size();
      must(is_utf8(cell), "a cell is text");
      must(cell.size() <= small.cell_bytes, "and no longer than asked for");
    }
  }
  must(cells <= small.rows * small.columns, "nor more cells");
  for (const Problem& problem : read.problems)
    must(is_utf8(problem.message), "a problem is a sentence");
}

}  // namespace
}  // namespace earshot::fuzz

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace earshot;
  if (size == 0)
    return 0;
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  fuzz::check(read_sheet(fuzz::file_of(input), fuzz::small));
  return 0;
}
