// SPDX-License-Identifier: Apache-2.0
// Writes a workbook (XLSX) of tables, sheet after sheet and row after row, in little memory however long it
// is. What people wrote stays text: no cell is ever a formula or a link. For reading one see base/sheet.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/days.h"

namespace earshot {

inline constexpr std::string_view workbook_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

class Book {
 public:
  // An empty cell; text; a whole number; a number shown with one decimal; a day.
  using Cell = std::variant<std::monostate, std::string, int, double, Day>;

  // What its program shows as the book's title, and as the moment it was made.
  Book(const std::string& title, Moment made_at);
  ~Book();
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  // Rows go to this sheet from now on; widths are in characters, of its columns from the left. `name` has
  // 31 characters at most and none of []:*?/\.
  void sheet(const std::string& name, const std::vector<int>& widths);
  void title(const std::string& words);                 // bold, in a row of its own
  void heading(const std::vector<std::string>& cells);  // printed again on each page
  void row(const std::vector<Cell>& cells);

  // The file; nothing can be added after that. Throws if it could not be written.
  std::string bytes();

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};

}  // namespace earshot
