// SPDX-License-Identifier: Apache-2.0
// Writes a workbook (XLSX) of tables, sheet after sheet and row after row, in little memory however long it
// is, bars beside tables, and sheets to be read and printed. What people wrote stays text: no cell is ever a formula or a
// link, and no title of bars. For reading one see base/sheet.h.
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
  // As that, with room for bars to the right of its columns. Text wraps in the first of them. It is kept in
  // memory until the end, so it should not be long.
  void sheet_for_bars(const std::string& name, const std::vector<int>& widths);
  // As that, to be read and printed: text wraps in every column, and titles, captions and words go across all of them, so that
  // nothing is cut by the end of a column or a page.
  void sheet_to_read(const std::string& name, const std::vector<int>& widths);
  void title(const std::string& words);  // bold, in a row of its own
  // Printed again on each page, unless its sheet has more than one: then none is.
  void heading(const std::vector<std::string>& cells);
  void row(const std::vector<Cell>& cells);
  // For sheets to be read.
  void caption(const std::string& words);  // bold, above a table
  void words(const std::string& words);    // a paragraph

  static constexpr std::size_t longest_description = 2'000;  // bytes
  struct Bars {
    int rows = 0;             // one for each of the last rows, which are together
    int whole = 0;            // where the axis ends that begins at 0
    std::string description;  // for whoever can't see them
  };
  // Beside everything since the last title, which is theirs, too. A bar has its row's first cell as its name,
  // and is as long as the second, a whole number, says; what that counts is the second cell of the heading.
  // They hold copies of these cells and of no others. The next row stands below them.
  void bars(const Bars& bars);

  // The file; nothing can be added after that. Throws if it could not be written.
  std::string bytes();

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};

}  // namespace earshot
