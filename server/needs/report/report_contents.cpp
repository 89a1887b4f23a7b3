// SPDX-License-Identifier: Apache-2.0
#include "needs/report/report_contents.h"

#include <algorithm>
#include <array>

#include "base/days.h"
#include "base/decimals.h"
#include "base/text.h"

namespace earshot::needs {
namespace {

struct PartRow {
  ReportPart part;
  std::string_view title;
};
constexpr std::array part_rows{
    PartRow{ReportPart::document, "About this document"},
    PartRow{ReportPart::scope, "Scope"},
    PartRow{ReportPart::integrity, "Integrity"},
    PartRow{ReportPart::trends, "Trends"},
    PartRow{ReportPart::targets, "Targets"},
    PartRow{ReportPart::comparisons, "Comparisons"},
    PartRow{ReportPart::confidence, "Confidence"},
    PartRow{ReportPart::actions, "Actions"},
};

bool is_control(char letter) {
  const auto code = static_cast<unsigned char>(letter);
  return (code < 0x20 && letter != '\n' && letter != '\t') || code == 0x7F;
}

std::string in_words(const Book::Cell& cell, std::string (*of_day)(Day)) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    std::string shown = *text;
    std::ranges::replace_if(shown, is_control, ' ');
    return shown;
  }
  if (const auto* whole = std::get_if<int>(&cell))
    return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&cell))
    return with_places(*number, report_places);
  const auto* day = std::get_if<Day>(&cell);
  return day ? of_day(*day) : std::string();
}

bool may_stand_in_address(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
}

// No character in two, and no space at its end.
std::string beginning(const std::string& text, std::size_t longest) {
  std::string cut = text;
  while (length_on_screen(cut) > longest || cut.ends_with(' ')) {
    while (cut.size() > 1 && (static_cast<unsigned char>(cut.back()) & 0xC0) == 0x80)
      cut.pop_back();
    cut.pop_back();
  }
  return cut;
}

}  // namespace

std::string_view title_of(ReportPart part) {
  return std::ranges::find(part_rows, part, &PartRow::part)->title;
}

std::vector<UnderPart> contents_of(const Report& report) {
  std::vector<UnderPart> all;
  for (const PartRow& row : part_rows) {
    UnderPart under{.part = row.part, .sections = {}};
    for (const ReportSection& section : report.sections)
      if (section.part == row.part)
        under.sections.push_back(&section);
    if (row.part != ReportPart::document || !under.sections.empty())
      all.push_back(std::move(under));
  }
  return all;
}

std::string stood_on(const Report& report) {
  return "As it stood on " + long_text(london_day(report.as_of)) + ".";
}

std::string said_where_empty(const ReportTable& table) {
  return table.when_empty.empty() ? "There is nothing to show here." : table.when_empty;
}

std::string in_words(const Book::Cell& cell) { return in_words(cell, long_text); }
std::string for_programs(const Book::Cell& cell) { return in_words(cell, to_text); }

bool is_of_numbers(const ReportTable& table, std::size_t column) {
  bool any = false;
  for (const auto& row : table.rows) {
    if (column >= row.size() || std::holds_alternative<std::monostate>(row[column]))
      continue;
    if (!std::holds_alternative<int>(row[column]) && !std::holds_alternative<double>(row[column]))
      return false;
    any = true;
  }
  return any;
}

std::string as_address(std::string_view name) {
  std::string safe;
  for (const char letter : name)
    safe += may_stand_in_address(letter) ? letter : '-';
  return safe.empty() ? "table" : safe;
}

NamesOnce::NamesOnce(std::size_t longest, std::string_view between)
    : longest_(longest), between_(between) {}

std::string NamesOnce::give(const std::string& wanted) {
  std::string name = beginning(wanted, longest_);
  for (int number = 2; !given_.insert(folded(name)).second; ++number) {
    const std::string behind = between_ + std::to_string(number);
    name = beginning(wanted, longest_ - behind.size()) + behind;
  }
  return name;
}

}  // namespace earshot::needs
