// SPDX-License-Identifier: Apache-2.0
#include "answers/list_cells.h"

#include <algorithm>

#include "base/text.h"

namespace earshot::answers {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What a program of ours put before what a spreadsheet would run (base/csv.h).
std::string without_guard(std::string cell) {
  const bool guarded =
      cell.size() > 1 && cell[0] == '\'' && std::string_view("=+-@'").find(cell[1]) != cell.npos;
  if (guarded)
    cell.erase(0, 1);
  return cell;
}

// The first of a kind that is anywhere outside quotation marks; tabs are what spreadsheets paste,
// and no name has a semicolon.
char separator_in(std::string_view list) {
  for (const char separator : {'\t', ';'}) {
    bool quoted = false;
    for (const char letter : list) {
      quoted = letter == '"' ? !quoted : quoted && letter != '\n';
      if (letter == separator && !quoted)
        return separator;
    }
  }
  return ',';
}

ListLine cells_of(std::string_view line, int number, char separator, bool& closed) {
  ListLine found{number, {}};
  std::string cell;
  bool quoted = false;
  const auto end_cell = [&] {
    found.cells.push_back(without_guard(one_line(cell)));
    cell.clear();
  };
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '"' && quoted && line.substr(at + 1).starts_with('"'))
      cell += line[at++];
    else if (line[at] == '"')
      quoted = !quoted;
    else if (line[at] == separator && !quoted)
      end_cell();
    else
      cell += line[at];
  }
  end_cell();
  while (!found.cells.empty() && found.cells.back().empty())
    found.cells.pop_back();
  closed = !quoted;
  return found;
}

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end);
  rest.remove_prefix(rest.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, rest.size()));
  return line;
}

Problem problem_on(int line, std::string message) { return {"", line, "", std::move(message)}; }

}  // namespace

ListLines split_list(std::string_view list) {
  if (list.starts_with(byte_order_mark))
    list.remove_prefix(byte_order_mark.size());
  ListLines found;
  const char separator = separator_in(list);
  for (int number = 1; !list.empty(); ++number) {
    const std::string_view line = take_line(list);
    if (!is_utf8(line)) {
      found.problems.push_back(
          problem_on(number,
                     "has letters that can't be read. Save the file as \"CSV UTF-8\", or copy the "
                     "rows and paste them here."));
      continue;
    }
    bool closed = true;
    ListLine cells = cells_of(line, number, separator, closed);
    if (!closed)
      found.problems.push_back(problem_on(
          number, "opens a quotation mark and does not close it. Close it, or leave it out."));
    else if (!cells.cells.empty())
      found.lines.push_back(std::move(cells));
  }
  return found;
}

}  // namespace earshot::answers
