// SPDX-License-Identifier: Apache-2.0
#include "needs/report/column_widths.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "base/text.h"
#include "needs/report/report_contents.h"

namespace earshot::needs {
namespace {

constexpr int widest = 60;        // unless what stands there would be very high
constexpr int longest_word = 22;  // what is longer is broken
constexpr int many_lines = 18;
constexpr int around = 3;  // between what stands there and the next column
constexpr int narrowest = 6;

int length(std::string_view text) { return static_cast<int>(length_on_screen(text)); }

int longest_word_of(std::string_view text) {
  int longest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n\t-/"), text.size());
    longest = std::max(longest, length(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return std::min(longest, longest_word);
}

struct Column {
  int least = narrowest;  // narrower, and words would be broken, or a number could not be shown
  int wanted = narrowest;
};

void make_room(Column& column, std::string_view text, bool wraps) {
  const int all = length(text);
  column.least = std::max(column.least, around + (wraps ? longest_word_of(text) : all));
  column.wanted = std::max(
      {column.wanted, column.least, around + std::min(all, std::max(widest, all / many_lines))});
}

std::vector<Column> columns_of(const std::vector<ReportTable>& tables) {
  std::vector<Column> columns;
  for (const ReportTable& table : tables) {
    columns.resize(std::max(columns.size(), table.heading.size()));
    for (std::size_t at = 0; at < table.heading.size(); ++at)
      make_room(columns[at], table.heading[at], true);
    for (const auto& row : table.rows) {
      columns.resize(std::max(columns.size(), row.size()));
      for (std::size_t at = 0; at < row.size(); ++at)
        make_room(columns[at], in_words(row[at]), std::holds_alternative<std::string>(row[at]));
    }
  }
  return columns;
}

std::vector<int> none_wider_than(const std::vector<Column>& columns, int most) {
  std::vector<int> widths;
  for (const Column& column : columns)
    widths.push_back(std::max(column.least, std::min(column.wanted, most)));
  return widths;
}

int sum(const std::vector<int>& widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

}  // namespace

// The widest give way first.
std::vector<int> column_widths(const std::vector<ReportTable>& tables) {
  const std::vector<Column> columns = columns_of(tables);
  int most = 2 * widest;
  std::vector<int> widths = none_wider_than(columns, most);
  while (sum(widths) > widest_sheet && most > narrowest)
    widths = none_wider_than(columns, --most);
  if (sum(widths) < narrowest_sheet)
    widths.push_back(narrowest_sheet - sum(widths));
  return widths;
}

}  // namespace earshot::needs
