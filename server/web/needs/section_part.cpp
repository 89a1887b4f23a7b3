// SPDX-License-Identifier: Apache-2.0
#include "web/needs/section_part.h"

#include <algorithm>
#include <cstdio>

#include "needs/report/course_words.h"
#include "web/components.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

constexpr std::size_t most_rows_shown = 40;  // a longer table is folded away

struct InWords {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(int number) const { return std::to_string(number); }
  std::string operator()(double number) const {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", number);
    return text;
  }
  std::string operator()(Day day) const { return long_text(day); }
};

bool is_number(const Book::Cell& cell) {
  return std::holds_alternative<int>(cell) || std::holds_alternative<double>(cell);
}

bool is_of_numbers(const needs::ReportTable& table, std::size_t column) {
  return std::ranges::any_of(
      table.rows, [&](const std::vector<Book::Cell>& row) { return is_number(row.at(column)); });
}

}  // namespace

void section_table(Html& page, const needs::ReportTable& table) {
  // A table has its title above it; a sentence in its place has none.
  if (table.rows.empty())
    page.element("h3", table.title);
  Table shown{
      .id = table.name, .caption = table.title, .columns = {}, .if_empty = table.when_empty};
  std::vector<std::size_t> columns;
  for (std::size_t at = 0; at < table.heading.size(); ++at)
    if (table.heading[at] != needs::rests_on_heading) {
      columns.push_back(at);
      shown.columns.push_back({table.heading[at], is_of_numbers(table, at)});
    }
  for (const std::vector<Book::Cell>& row : table.rows) {
    std::vector<Inside> cells;
    for (const std::size_t at : columns)
      cells.emplace_back(std::visit(InWords{}, row.at(at)));
    shown.rows.push_back(std::move(cells));
  }
  Html inside;
  web::table(inside, shown);
  if (!table.rows.empty())
    for (const std::string& note : table.notes)
      paragraph(inside, note);
  if (table.rows.size() > most_rows_shown)
    details(page, table.title + " (" + std::to_string(table.rows.size()) + " rows)",
            std::move(inside));
  else
    page.add(inside);
}

void section_part(Html& page, const needs::ReportSection& section) {
  for (const std::string& sentence : section.sentences)
    paragraph(page, sentence);
  for (const needs::ReportTable& table : section.tables)
    section_table(page, table);
}

}  // namespace earshot::web
