// SPDX-License-Identifier: Apache-2.0
#include "base/sheet_cells.h"

#include <algorithm>
#include <charconv>

namespace earshot {
namespace {

constexpr std::size_t most_rows_there_are = 1'048'576;  // Excel's own limit
constexpr std::size_t most_merged_cells = 200'000;

bool is_space(const std::string& text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

}  // namespace

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() ||
      number > 1'000'000'000)
    return std::nullopt;
  return number;
}

std::optional<CellPlace> cell_place(std::string_view reference) {
  std::size_t column = 0, at = 0;
  for (; at < reference.size() && at < 4; ++at) {
    const char letter = reference[at];
    if (letter == '$')
      continue;
    if (letter < 'A' || letter > 'Z')
      break;
    column = column * 26 + static_cast<std::size_t>(letter - 'A') + 1;
  }
  reference.remove_prefix(at);
  if (reference.starts_with('$'))
    reference.remove_prefix(1);
  const auto row = whole_number(reference);
  if (column == 0 || !row || *row == 0)
    return std::nullopt;
  return CellPlace{*row, column - 1};
}

void SheetCells::begin_row(std::size_t number) {
  number = number == 0 ? row_ + 1 : number;
  in_order_ = in_order_ && number > row_;
  row_ = std::min(number, most_rows_there_are);
  column_ = 0;
}

std::string* SheetCells::cell_at(CsvRow& row, std::size_t column) {
  if (column >= row.cells.size()) {
    cells_ += column + 1 - row.cells.size();
    if (cells_ > limits_.cells) {
      full_ = true;
      return nullptr;
    }
    row.cells.resize(column + 1);
  }
  return &row.cells[column];
}

void SheetCells::put(std::string_view reference, std::string text) {
  if (const auto place = cell_place(reference))
    column_ = place->column;
  const std::size_t column = column_++;
  if (column >= limits_.columns || is_space(text) || full_)
    return;
  const int line = static_cast<int>(row_);
  if (rows_.empty() || rows_.back().line != line) {
    full_ = rows_.size() == limits_.rows;
    if (full_)
      return;
    rows_.push_back({line, {}});
  }
  text_bytes_ += text.size();
  full_ = text_bytes_ > limits_.text_bytes;
  if (std::string* cell = full_ ? nullptr : cell_at(rows_.back(), column))
    *cell = std::move(text);
}

void SheetCells::merge(std::string_view area) {
  const std::size_t colon = area.find(':');
  const auto from = cell_place(area.substr(0, colon));
  const auto until = colon == area.npos ? from : cell_place(area.substr(colon + 1));
  if (!in_order_ || full_ || !from || !until)
    return;
  const auto row_from =
      std::ranges::lower_bound(rows_, static_cast<int>(from->row), {}, &CsvRow::line);
  if (row_from == rows_.end() || row_from->line != static_cast<int>(from->row) ||
      from->column >= row_from->cells.size() || row_from->cells[from->column].empty())
    return;
  const std::string text = row_from->cells[from->column];
  for (auto row = row_from; row != rows_.end() && row->line <= static_cast<int>(until->row); ++row)
    for (std::size_t column = from->column; column <= std::min(until->column, limits_.columns - 1);
         ++column) {
      text_bytes_ += text.size();
      full_ = full_ || ++merged_ > most_merged_cells || text_bytes_ > limits_.text_bytes;
      std::string* cell = full_ ? nullptr : cell_at(*row, column);
      if (cell == nullptr)
        return;
      if (cell->empty())
        *cell = text;
    }
}

std::vector<CsvRow> SheetCells::take() {
  if (!in_order_)
    std::ranges::stable_sort(rows_, {}, &CsvRow::line);
  return std::move(rows_);
}

}  // namespace earshot
