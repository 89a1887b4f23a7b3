// SPDX-License-Identifier: Apache-2.0
// Draws bars on a sheet of a workbook, for `book` only. Whatever the picture says it says by pointing at cells of its own sheet:
// the library takes a title that begins with "=" for a formula, but what stands in a cell stays text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;

namespace earshot {

inline constexpr int line_points = 18;  // how high a line of a sheet for bars is
int lines_of_bars(int rows);            // how high the picture is

// Rows and columns count from 0.
struct BarsOnSheet {
  std::uint32_t title = 0;            // the row whose first cell is the bars' title
  std::uint32_t heading = 0;          // the row whose second cell says what is counted
  std::uint32_t first = 0, last = 0;  // a bar for each: its name, and how long it is
  std::uint16_t beside = 0;           // the column where the picture begins, at the title's row
  int lines = 0;                      // how high it is
  int whole = 0;                      // the axis goes from 0 to this
  std::string description;
};

// Throws if there is no memory for it.
void draw_bars(lxw_workbook* book, lxw_worksheet* sheet, const BarsOnSheet& bars);

// Where we are on a sheet for bars. Programs differ in whether they make a row higher when its text wraps, so we say how
// high it is; and no picture is cut in two by the end of a printed page.
class PlaceAmongBars {
 public:
  PlaceAmongBars(int line_length, std::uint16_t columns_left)
      : columns(columns_left), line_length_(line_length) {}

  std::uint16_t columns = 0;             // left of the bars
  std::uint32_t heading = 0, title = 0;  // their last rows
  std::vector<std::uint32_t> breaks;     // a page ends above these rows

  void begin(std::uint32_t title_row);
  int add(const std::string& first_cell);  // a row; how many lines it takes
  // How many rows to leave empty, so that what comes next stands below a picture of so many lines.
  std::uint32_t end(int lines_of_picture);

 private:
  int line_length_ = 0;
  int lines_before_ = 0;  // on this page, before the title
  int lines_ = 0;         // from the title on
  bool begins_page_ = true;
};

}  // namespace earshot
