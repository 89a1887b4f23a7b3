// SPDX-License-Identifier: Apache-2.0
#include "needs/report/report_book.h"

#include <algorithm>
#include <map>

#include "base/decimals.h"
#include "base/text.h"
#include "needs/report/column_widths.h"
#include "needs/report/report_contents.h"

namespace earshot::needs {
namespace {

using Cell = Book::Cell;

constexpr std::size_t longest_sheet_name = 31;
constexpr std::string_view contents_sheet = "Contents";
// The program that most people open it with keeps this name for itself.
constexpr std::string_view kept_name = "History";

bool may_not_stand_there(char letter) {
  return std::string_view("[]:*?/\\").find(letter) != std::string_view::npos ||
         static_cast<unsigned char>(letter) < 0x20;
}

// Without what no name of a sheet may have; an apostrophe may not stand at its end, wherever that is.
std::string as_sheet_name(const std::string& title) {
  std::string name;
  for (const char letter : title)
    name += letter == '\'' ? "\u2019" : std::string(1, may_not_stand_there(letter) ? ' ' : letter);
  name = one_line(name);
  return name.empty() ? "Section" : name;
}

class SheetNames {
 public:
  explicit SheetNames(const Report& report) {
    NamesOnce names(longest_sheet_name);
    for (const std::string_view taken : {contents_sheet, kept_name})
      names.give(std::string(taken));
    for (const ReportSection& section : report.sections)
      names_.emplace(&section, names.give(as_sheet_name(section.title)));
  }
  const std::string& of(const ReportSection& section) const { return names_.at(&section); }

 private:
  std::map<const ReportSection*, std::string> names_;
};

// No more exact than the page says it.
Cell rounded(const Cell& cell) {
  const auto* number = std::get_if<double>(&cell);
  return number ? Cell(to_places(*number, report_places)) : cell;
}

ReportTable table_of_contents(const Report& report, const SheetNames& names) {
  ReportTable table{
      .title = "What is where", .heading = {"Heading", "Sheet", "What it is about"}, .rows = {}};
  for (const UnderPart& under : contents_of(report)) {
    const std::string heading(title_of(under.part));
    if (under.sections.empty())
      table.rows.push_back({heading, Cell(), std::string("Nothing stands under this heading.")});
    for (const ReportSection* section : under.sections)
      table.rows.push_back({heading, names.of(*section), section->title});
  }
  return table;
}

void add(Book& book, const ReportTable& table) {
  book.row({});
  book.caption(table.title);
  if (table.rows.empty()) {
    book.words(said_where_empty(table));
  } else {
    book.heading(table.heading);
    for (const auto& row : table.rows) {
      std::vector<Cell> cells;
      std::ranges::transform(row, std::back_inserter(cells), rounded);
      book.row(cells);
    }
  }
  for (const std::string& note : table.notes)
    book.words(note);
}

void add_contents(Book& book, const Report& report, const SheetNames& names) {
  const ReportTable table = table_of_contents(report, names);
  book.sheet_to_read(std::string(contents_sheet), column_widths({table}));
  book.title(report.title);
  book.words(report.partnership);
  book.words(stood_on(report));
  add(book, table);
}

void add_section(Book& book, const ReportSection& section, const std::string& name) {
  book.sheet_to_read(name, column_widths(section.tables));
  book.title(section.title);
  for (const std::string& sentence : section.sentences)
    book.words(sentence);
  for (const ReportTable& table : section.tables)
    add(book, table);
}

}  // namespace

std::string to_workbook(const Report& report) {
  const SheetNames names(report);
  Book book(report.title, report.as_of);
  add_contents(book, report, names);
  for (const ReportSection& section : report.sections)
    add_section(book, section, names.of(section));
  return book.bytes();
}

}  // namespace earshot::needs
