// SPDX-License-Identifier: Apache-2.0
// Any bytes are a table or are told what is wrong with them; a table that is written comes back.
#include <string>
#include <vector>

#include "base/csv.h"
#include "base/text.h"
#include "fuzz/must.h"

namespace earshot::fuzz {
namespace {

std::vector<std::vector<std::string>> cells_of(const CsvTable& table) {
  std::vector<std::vector<std::string>> cells;
  for (const CsvRow& row : table.rows)
    cells.push_back(row.cells);
  return cells;
}

void check_writing(const CsvTable& table) {
  CsvWriter writer;
  for (const CsvRow& row : table.rows)
    writer.row(row.cells);
  const CsvTable back = read_csv(writer.str());
  must(back.problems.empty(), "what we write we can read");
  must(cells_of(back) == cells_of(table), "a table comes back as it was");
}

}  // namespace
}  // namespace earshot::fuzz

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace earshot;
  const std::string_view source(reinterpret_cast<const char*>(bytes), size);
  const CsvTable table = read_csv(source, 50, 20);
  fuzz::must(table.rows.size() <= 50, "no more rows than asked for");
  for (const CsvRow& row : table.rows)
    fuzz::must(row.cells.size() <= 20, "nor columns");
  for (const Problem& problem : table.problems)
    fuzz::must(is_utf8(problem.message), "a problem is a sentence");
  if (table.problems.empty())
    fuzz::check_writing(table);
  return 0;
}
