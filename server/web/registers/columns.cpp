// SPDX-License-Identifier: Apache-2.0
// The second page: which column is what, with examples of each. Guessed, or as somebody said it of the
// same headings before.
#include <algorithm>

#include "base/text.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/registers/steps.h"

namespace earshot::web {
namespace {

using courses::Columns;
using courses::Part;

constexpr std::size_t most_examples = 3;
constexpr std::size_t longest_example = 40;

std::string shortened(const std::string& text) {
  if (length_on_screen(text) <= longest_example)
    return text;
  std::size_t end = longest_example;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return text.substr(0, end) + "\u2026";
}

std::vector<std::string> examples(const RegisterOnItsWay& way, std::size_t column) {
  std::vector<std::string> found;
  const auto& rows = way.carried.rows;
  for (std::size_t at = way.said.columns.first_row;
       at < rows.size() && found.size() < most_examples; ++at) {
    if (column >= rows[at].cells.size())
      continue;
    const std::string text = shortened(one_line(rows[at].cells[column]));
    if (!text.empty() && std::ranges::find(found, text) == found.end())
      found.push_back(text);
  }
  return found;
}

// "Column 3: Organisation"
std::string called(const Columns& columns, std::size_t column) {
  const std::string number = "Column " + std::to_string(column + 1);
  const std::string title =
      column < columns.titles.size() ? one_line(columns.titles[column]) : std::string();
  return title.empty() ? number : number + ": " + shortened(title);
}

void choose_part(Html& page, const Filled& filled, const RegisterOnItsWay& way,
                 std::size_t column) {
  const auto found = examples(way, column);
  ChoiceField field{.name = courses::column_field(column),
                    .legend = called(way.said.columns, column),
                    .hint = found.empty() ? "It is empty" : "Such as " + list_of(found, "or"),
                    .choices = {}};
  for (const courses::PartRow& row : courses::all_parts)
    field.choices.push_back({std::string(row.name), std::string(row.title)});
  select_field(page, filled, field);
}

bool says_nothing(const RegisterOnItsWay& way, std::size_t column) {
  const auto& titles = way.said.columns.titles;
  const bool has_title = column < titles.size() && !one_line(titles[column]).empty();
  return !has_title && examples(way, column).empty();
}

void choose_blank(Html& page, const Filled& filled) {
  ChoiceField field{.name = "blank",
                    .legend = "What of people of whom it does not say whether they came?",
                    .hint = "What is known of them already stays",
                    .choices = {}};
  for (const BlankRow& row : all_blanks)
    field.choices.push_back({std::string(row.name), std::string(row.title)});
  radios(page, filled, field);
}

}  // namespace

const BlankRow* find_blank(std::string_view name) {
  const auto* found = std::ranges::find(all_blanks, name, &BlankRow::name);
  return found == all_blanks.end() ? nullptr : &*found;
}

Page columns_page(const Visit& visit, Site& site, const RegisterOnItsWay& way,
                  const Problems& problems) {
  Sheet sheet{.title = "Which column is what?",
              .problems = problems,
              .back = {"Choose another file", way.place.path}};
  Html& page = sheet.inside;
  Filled filled;
  filled.problems = problems;
  const Columns& columns = way.said.columns;
  for (std::size_t column = 0; column < columns.parts.size(); ++column)
    filled.values.add(courses::column_field(column),
                      std::string(row_of(columns.parts[column]).name));
  filled.values.add("blank", way.blank);
  const auto rows = way.carried.rows.size() - columns.first_row;
  std::string found =
      "There " + std::string(rows == 1 ? "is 1 row" : "are " + std::to_string(rows) + " rows");
  if (!columns.titles.empty())
    found += " below the headings in row " + std::to_string(way.carried.rows[columns.heading].line);
  page.element("p", found +
                        ". Look whether each column is read as what it is. It is remembered for "
                        "the next register with these headings.");
  open_form(page, visit, way.place.path);
  hidden(page, "step", "columns");
  hidden(page, "rows", way.field);
  hide_meanings(page, way);
  for (std::size_t column = 0; column < columns.parts.size(); ++column)
    if (!says_nothing(way, column))
      choose_part(page, filled, way, column);
  choose_blank(page, filled);
  button(page, "Look at what would change");
  page.close("form");
  return shown(visit, site, sheet);
}

void hide_columns(Html& page, const RegisterOnItsWay& way) {
  hidden(page, "rows", way.field);
  for (std::size_t column = 0; column < way.said.columns.parts.size(); ++column)
    if (const Part part = way.said.columns.parts[column]; part != Part::left_out)
      hidden(page, courses::column_field(column), row_of(part).name);
  hidden(page, "blank", way.blank);
}

void hide_meanings(Html& page, const RegisterOnItsWay& way) {
  for (const auto& [key, name] : way.said.meanings)
    hidden(page, "said", std::string(row_of(key.first).name) + '=' + name + '=' + key.second);
}

}  // namespace earshot::web
