// SPDX-License-Identifier: Apache-2.0
// CSV in and out (RFC 4180, UTF-8). What is written can't be run: a cell that a spreadsheet would
// take for a formula gets an apostrophe in front.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.h"

namespace earshot {

class CsvWriter {
 public:
  void row(std::span<const std::string> cells);
  void row(std::initializer_list<std::string_view> cells);
  const std::string& str() const { return buffer_; }
  // As a file that people open: with the mark by which a spreadsheet knows letters with accents.
  std::string file() const;

 private:
  std::string buffer_;
};

struct CsvRow {
  int line = 0;  // where it starts
  std::vector<std::string> cells;
};

struct CsvTable {
  std::vector<CsvRow> rows;  // the heading is rows[0]
  Problems problems;         // a quote left open, bytes that are not UTF-8, over the limits
};

// Comma or semicolon (as spreadsheets on the continent write) unless the caller knows what separates;
// a byte order mark is passed over; an apostrophe that CsvWriter put in front of a formula is taken
// off again.
CsvTable read_csv(std::string_view bytes, std::size_t most_rows = 100'000,
                  std::size_t most_columns = 500, char separator = '\0');

}  // namespace earshot
