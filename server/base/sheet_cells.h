// SPDX-License-Identifier: Apache-2.0
// Rows of a workbook's sheet while it is read: only those that say something, in their order, with
// merged cells filled. For base/workbook only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sheet.h"

namespace earshot {

// Digits only; absent if it is anything else or beyond a thousand million.
std::optional<std::size_t> whole_number(std::string_view text);

struct CellPlace {
  std::size_t row = 0;  // from 1
  std::size_t column = 0;
};
std::optional<CellPlace> cell_place(std::string_view reference);  // "AB12"

class SheetCells {
 public:
  explicit SheetCells(const SheetLimits& limits) : limits_(limits) {}

  void begin_row(std::size_t number);                      // 0: the next
  void put(std::string_view reference, std::string text);  // without a reference: the next
  void merge(std::string_view area);                       // "A1:C2", after all rows
  bool is_full() const { return full_; }                   // over the limits
  std::vector<CsvRow> take();

 private:
  std::string* cell_at(CsvRow& row, std::size_t column);

  const SheetLimits& limits_;
  std::vector<CsvRow> rows_;
  std::size_t row_ = 0;
  std::size_t column_ = 0;  // of the next cell
  std::size_t cells_ = 0, text_bytes_ = 0, merged_ = 0;
  bool full_ = false;
  bool in_order_ = true;
};

}  // namespace earshot
