// SPDX-License-Identifier: Apache-2.0
// An invented learning needs analysis as a workbook and as CSV files, and what stands in it: texts that a spreadsheet might take for
// formulas, long texts, many columns.
//   earshot_invented_report FOLDER
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "needs/a_report.h"
#include "needs/report/report_book.h"
#include "needs/report/report_contents.h"
#include "needs/report/report_csv.h"

namespace earshot::needs {
namespace {

// Each word is there once, so that it can be looked for on paper.
ReportTable wide_table() {
  ReportTable table{.name = "wide", .title = "Many columns"};
  for (int column = 0; column < 14; ++column)
    table.heading.push_back("Heading" + std::to_string(column) + " of agencies");
  for (int row = 0; row < 30; ++row) {
    std::vector<Book::Cell> cells;
    for (int column = 0; column < 14; ++column)
      cells.push_back(
          column % 3 == 1
              ? Book::Cell(1000 * row + column)
              : Book::Cell(tests::long_text_of(
                    "w" + std::to_string(row) + "x" + std::to_string(column) + "x", 1 + row % 5)));
    table.rows.push_back(cells);
  }
  return table;
}

// As long as a finding, a commentary and a reason may be.
ReportTable long_table() {
  return {
      .name = "long",
      .title = "Long texts",
      .heading = {"Finding", "Commentary", "Reason", "Found on", "Score"},
      .rows = {{tests::long_text_of("finding", 200), tests::long_text_of("note", 260),
                tests::long_text_of("reason", 60), Day{std::chrono::year(2026) / 9 / 30}, 41.25},
               {std::string(300, 'a'), std::string("short"), std::string("one\nline\neach"),
                std::monostate(), 100.0}},
      .notes = {tests::long_text_of("mark", 60)}};
}

Report everything() {
  Report report = tests::an_invented_report();
  report.sections.push_back({.name = "wide",
                             .title = "Many columns",
                             .part = ReportPart::trends,
                             .sentences = {tests::long_text_of("about", 90)},
                             .tables = {wide_table()}});
  report.sections.push_back({.name = "long",
                             .title = "Long texts",
                             .part = ReportPart::actions,
                             .sentences = {},
                             .tables = {long_table()}});
  return report;
}

nlohmann::json said_in(const Report& report) {
  nlohmann::json tables = nlohmann::json::array();
  for (const ReportSection& section : report.sections)
    for (const ReportTable& table : section.tables) {
      nlohmann::json rows = nlohmann::json::array();
      for (const auto& row : table.rows) {
        rows.push_back(nlohmann::json::array());
        for (const Book::Cell& cell : row)
          rows.back().push_back({{"text", in_words(cell)}, {"for_programs", for_programs(cell)}});
      }
      tables.push_back({{"title", table.title}, {"heading", table.heading}, {"rows", rows}});
    }
  return tables;
}

}  // namespace
}  // namespace earshot::needs

int main(int count, char** words) {
  using namespace earshot::needs;
  if (count != 2)
    return 2;
  const std::filesystem::path folder(words[1]);
  const Report report = everything();
  std::ofstream(folder / "analysis.xlsx", std::ios::binary) << to_workbook(report);
  nlohmann::json names = nlohmann::json::array();
  for (const CsvFile& file : to_csv_files(report)) {
    std::ofstream(folder / file.name, std::ios::binary) << file.bytes;
    names.push_back(file.name);
  }
  std::ofstream(folder / "said.json")
      << nlohmann::json{{"tables", said_in(report)}, {"files", names}}.dump();
}
