// SPDX-License-Identifier: Apache-2.0
#include "base/book_bars.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "base/text.h"

namespace earshot {
namespace {

constexpr lxw_color_t brand = 0x00594f;  // as bars on pages
constexpr int line_pixels = line_points * 4 / 3;
constexpr int lines_on_page = 26;  // A4, landscape
constexpr int fewest_lines = 11,
              lines_around = 5;       // of a picture: at all, and for its title and axis
constexpr double usual_pixels = 288;  // high, if the library is told nothing
constexpr int gap_pixels = 15;
constexpr lxw_col_t names = 0, lengths = 1;

void add_series(lxw_chart* chart, const char* sheet, const BarsOnSheet& bars) {
  lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
  if (series == nullptr)
    throw std::runtime_error("Bars can't be drawn: there is no memory for them");
  chart_series_set_categories(series, sheet, bars.first, names, bars.last, names);
  chart_series_set_values(series, sheet, bars.first, lengths, bars.last, lengths);
  chart_series_set_name_range(series, sheet, bars.heading, lengths);
  lxw_chart_fill one_colour{};
  one_colour.color = brand;
  chart_series_set_fill(series, &one_colour);
  chart_series_set_labels(series);
}

// Of bars that lie, the library's y axis is the one with their names. The first stands at the top.
void set_axes(lxw_chart* chart, const char* sheet, const BarsOnSheet& bars) {
  lxw_chart_font small{};
  small.size = 9;
  chart_axis_set_num_font(chart->y_axis, &small);
  chart_axis_set_interval_unit(chart->y_axis, 1);  // no name is left out
  chart_axis_set_reverse(chart->y_axis);
  chart_axis_set_crossing_max(chart->y_axis);
  chart_axis_set_num_font(chart->x_axis, &small);
  chart_axis_set_min(chart->x_axis, 0);
  chart_axis_set_max(chart->x_axis, bars.whole);
  chart_axis_major_gridlines_set_visible(chart->x_axis, LXW_FALSE);
  chart_axis_set_name_range(chart->x_axis, sheet, bars.heading, lengths);
  chart_axis_set_name_font(chart->x_axis, &small);
}

void put_on_sheet(lxw_worksheet* sheet, lxw_chart* chart, const BarsOnSheet& bars) {
  std::string description = bars.description;
  lxw_chart_options options{};
  options.x_offset = gap_pixels;
  options.y_scale = bars.lines * line_pixels / usual_pixels;
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  options.description = description.data();
  const lxw_error error =
      worksheet_insert_chart_opt(sheet, bars.title, bars.beside, chart, &options);
  if (error != LXW_NO_ERROR)
    throw std::runtime_error(std::string("Bars can't be drawn: ") + lxw_strerror(error));
}

}  // namespace

void draw_bars(lxw_workbook* book, lxw_worksheet* sheet, const BarsOnSheet& bars) {
  lxw_chart* chart = workbook_add_chart(book, LXW_CHART_BAR);
  if (chart == nullptr)
    throw std::runtime_error("Bars can't be drawn: there is no memory for them");
  add_series(chart, sheet->name, bars);
  chart_set_series_gap(chart, 50);
  chart_title_set_name_range(chart, sheet->name, bars.title, names);
  lxw_chart_font title{};
  title.size = 11;
  title.bold = LXW_TRUE;
  chart_title_set_name_font(chart, &title);
  chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
  set_axes(chart, sheet->name, bars);
  put_on_sheet(sheet, chart, bars);
}

int lines_of_bars(int rows) { return std::max(fewest_lines, rows + lines_around); }

void PlaceAmongBars::begin(std::uint32_t title_row) {
  title = title_row;
  lines_before_ += std::exchange(lines_, 0);
}

// A word that is too long for the rest of a line leaves that empty, a tenth or so.
int PlaceAmongBars::add(const std::string& first_cell) {
  const int length = static_cast<int>(length_on_screen(first_cell));
  const int lines = 1 + std::max(0, length - 1) / std::max(1, line_length_ * 9 / 10);
  lines_ += lines;
  return lines;
}

std::uint32_t PlaceAmongBars::end(int lines_of_picture) {
  const int empty = std::max(0, lines_of_picture - lines_) + 1;
  lines_ += empty;
  if (lines_before_ + lines_ > lines_on_page && !begins_page_) {
    breaks.push_back(title);
    lines_before_ = 1;  // the heading is printed again
  }
  begins_page_ = false;
  return static_cast<std::uint32_t>(empty);
}

}  // namespace earshot
