// SPDX-License-Identifier: Apache-2.0
#include "courses/register_columns.h"

#include <algorithm>
#include <set>

#include "base/secrets.h"
#include "base/text.h"
#include "courses/register_titles.h"

namespace earshot::courses {
namespace {

constexpr std::size_t most_rows_above = 40;

bool has_address(const std::string& cell) { return cell.find('@') != cell.npos; }

std::optional<Part> whole_title(std::string_view bare) {
  const auto* found = std::ranges::find(whole_titles, bare, &Title::words);
  return found == whole_titles.end() ? std::nullopt : std::optional(found->part);
}

std::optional<Part> word_in_title(std::string_view bare) {
  const auto stands = [&](std::string_view word) { return bare.find(word) != bare.npos; };
  if (bare.size() > 60 || std::ranges::any_of(foreign_words, stands))
    return std::nullopt;
  const auto* found = std::ranges::find_if(words_in_titles,
                                           [&](const Title& title) { return stands(title.words); });
  return found == words_in_titles.end() ? std::nullopt : std::optional(found->part);
}

using Guess = std::optional<Part> (*)(std::string_view bare);

// A whole title wins over a word in another, wherever it stands; each part is one column's.
std::vector<Part> guess(const std::vector<std::string>& titles) {
  std::vector<Part> parts(titles.size(), Part::left_out);
  std::set<Part> taken;
  for (const Guess by : {Guess(whole_title), Guess(word_in_title)})
    for (std::size_t at = 0; at < titles.size(); ++at) {
      const auto part = parts[at] == Part::left_out ? by(bare_title(titles[at])) : std::nullopt;
      if (part && taken.insert(*part).second)
        parts[at] = *part;
    }
  // Both halves of a name say more than a third column that is called so.
  if (taken.contains(Part::first) && taken.contains(Part::last))
    std::ranges::replace(parts, Part::name, Part::left_out);
  return parts;
}

int recognised(const std::vector<std::string>& cells) {
  if (std::ranges::any_of(cells, has_address))
    return 0;
  const auto parts = guess(cells);
  return static_cast<int>(
      std::ranges::count_if(parts, [](Part part) { return part != Part::left_out; }));
}

std::size_t filled(const std::vector<std::string>& cells) {
  return static_cast<std::size_t>(
      std::ranges::count_if(cells, [](const std::string& cell) { return !tidy(cell).empty(); }));
}

// A line such as "Course: Neglect" is one cell; a heading has several, or is a list of one column.
bool may_be_heading(const std::vector<CsvRow>& rows, std::size_t at) {
  const auto& cells = rows[at].cells;
  if (filled(cells) > 1)
    return true;
  const bool next_is_alone = at + 1 < rows.size() && filled(rows[at + 1].cells) == 1;
  return next_is_alone && std::ranges::any_of(cells, [](const std::string& cell) {
           return whole_title(bare_title(cell)).has_value();
         });
}

std::optional<std::size_t> find_heading(const std::vector<CsvRow>& rows) {
  std::optional<std::size_t> best;
  int most = 0;
  for (std::size_t at = 0; at < std::min(rows.size(), most_rows_above); ++at) {
    const int score = may_be_heading(rows, at) ? recognised(rows[at].cells) : 0;
    if (score > most) {
      best = at;
      most = score;
    }
  }
  return best;
}

// "Person" above "First name" and "Last name": whatever the lower row says is the title.
bool goes_on(const CsvRow& row) {
  return filled(row.cells) > 0 &&
         static_cast<std::size_t>(recognised(row.cells)) == filled(row.cells);
}

bool has_figures(const std::vector<std::string>& cells) {
  return std::ranges::any_of(cells, [](const std::string& cell) {
    return cell.find_first_of("@0123456789") != cell.npos;
  });
}

// Headings that are none we know: words only, above rows with addresses or days.
std::optional<std::size_t> unknown_heading(const std::vector<CsvRow>& rows) {
  const bool words_above = rows.size() > 1 && filled(rows.front().cells) > 1 &&
                           !has_figures(rows.front().cells) && has_figures(rows[1].cells);
  return words_above ? std::optional(std::size_t{0}) : std::nullopt;
}

std::size_t width_of(const std::vector<CsvRow>& rows) {
  std::size_t width = 0;
  for (const CsvRow& row : rows)
    width = std::max(width, row.cells.size());
  return width;
}

// Without headings the column with the addresses is known by them, and the first with words is names.
std::vector<Part> by_content(const std::vector<CsvRow>& rows, std::size_t width) {
  std::vector<Part> parts(width, Part::left_out);
  std::optional<std::size_t> address, words;
  for (const CsvRow& row : rows)
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      if (has_address(row.cells[at]))
        address = address ? std::min(*address, at) : at;
      else if (row.cells[at].find(' ') != row.cells[at].npos)
        words = words ? std::min(*words, at) : at;
    }
  if (words)
    parts[*words] = Part::name;
  if (address)
    parts[*address] = Part::address;
  return parts;
}

}  // namespace

std::optional<Part> find_part(std::string_view name) {
  const auto* found = std::ranges::find(all_parts, name, &PartRow::name);
  return found == all_parts.end() ? std::nullopt : std::optional(found->part);
}

bool Columns::has(Part part) const { return column_of(part).has_value(); }

std::optional<std::size_t> Columns::column_of(Part part) const {
  const auto found = std::ranges::find(parts, part);
  if (found == parts.end())
    return std::nullopt;
  return static_cast<std::size_t>(found - parts.begin());
}

std::string bare_title(std::string_view title) {
  std::string bare;
  for (const char letter : title)
    if (letter >= 'A' && letter <= 'Z')
      bare += static_cast<char>(letter - 'A' + 'a');
    else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
             static_cast<unsigned char>(letter) >= 0x80)
      bare += letter;
  return bare;
}

std::string key_of_titles(const std::vector<std::string>& titles) {
  std::string all;
  for (const std::string& title : titles)
    all += bare_title(title) + '|';
  return to_hex(sha256(all).substr(0, 16));
}

Columns find_columns(const std::vector<CsvRow>& rows) {
  Columns columns;
  const std::size_t width = width_of(rows);
  const auto known = find_heading(rows);
  const auto heading = known ? known : unknown_heading(rows);
  if (!heading) {
    columns.parts = by_content(rows, width);
    return columns;
  }
  columns.heading = *heading;
  columns.titles = rows[*heading].cells;
  columns.titles.resize(width);
  columns.first_row = *heading + 1;
  if (columns.first_row < rows.size() && goes_on(rows[columns.first_row])) {
    const auto& lower = rows[columns.first_row].cells;
    for (std::size_t at = 0; at < lower.size(); ++at)
      if (!tidy(lower[at]).empty())
        columns.titles[at] = lower[at];
    ++columns.first_row;
  }
  columns.parts = guess(columns.titles);
  return columns;
}

bool leaves_open_who_came(const std::vector<CsvRow>& rows, const Columns& columns) {
  const auto column = columns.column_of(Part::came);
  if (!column)
    return false;
  for (std::size_t at = columns.first_row; at < rows.size(); ++at) {
    const auto& cells = rows[at].cells;
    if (filled(cells) > 0 && (*column >= cells.size() || one_line(cells[*column]).empty()))
      return true;
  }
  return false;
}

std::string parts_in_words(const Columns& columns) {
  std::string words;
  for (const Part part : columns.parts)
    words += (words.empty() ? "" : " ") + std::string(row_of(part).name);
  return words;
}

bool take_parts(Columns& columns, std::string_view words) {
  std::vector<Part> parts;
  while (!words.empty()) {
    const std::size_t space = std::min(words.find(' '), words.size());
    parts.push_back(find_part(words.substr(0, space)).value_or(Part::left_out));
    words.remove_prefix(std::min(space + 1, words.size()));
  }
  if (parts.size() != columns.parts.size())
    return false;
  columns.parts = std::move(parts);
  return true;
}

std::string column_field(std::size_t column) { return "column-" + std::to_string(column + 1); }

Problems wrong_columns(const Columns& columns, bool many) {
  Problems problems;
  const auto add = [&](std::size_t column, std::string message) {
    problems.push_back({"", 0, column_field(column), std::move(message)});
  };
  for (std::size_t at = 0; at < columns.parts.size(); ++at) {
    const Part part = columns.parts[at];
    const auto first = columns.column_of(part);
    if (part != Part::left_out && first != at)
      add(at, std::string(row_of(part).title) +
                  " is chosen for another column already. Leave one of the two out");
  }
  if (!columns.has(Part::name) && !columns.has(Part::first) && !columns.has(Part::last) &&
      !columns.has(Part::address))
    add(0, "Choose the column that says who it is: a name or an email address");
  if (many && !columns.has(Part::code))
    add(0, "Choose the column that says which course it is");
  return problems;
}

}  // namespace earshot::courses
