// SPDX-License-Identifier: Apache-2.0
#include "needs/report/report_json.h"

#include <nlohmann/json.hpp>

#include "base/decimals.h"
#include "needs/needs_files.h"
#include "needs/report/report_contents.h"

namespace earshot::needs {
namespace {

using nlohmann::json;

json in_json(const Book::Cell& cell) {
  if (const auto* number = std::get_if<int>(&cell))
    return *number;
  if (const auto* number = std::get_if<double>(&cell))
    return to_places(*number, report_places);
  if (std::holds_alternative<std::monostate>(cell))
    return {};
  return for_programs(cell);
}

json in_json(const ReportTable& table) {
  json rows = json::array();
  for (const auto& row : table.rows) {
    json cells = json::array();
    for (const Book::Cell& cell : row)
      cells.push_back(in_json(cell));
    rows.push_back(std::move(cells));
  }
  return {{"name", table.name},      {"title", table.title}, {"columns", table.heading},
          {"rows", std::move(rows)}, {"notes", table.notes}, {"if_empty", table.when_empty}};
}

json in_json(const ReportSection& section) {
  json tables = json::array();
  for (const ReportTable& table : section.tables)
    tables.push_back(in_json(table));
  return {{"name", section.name},
          {"title", section.title},
          {"heading", title_of(section.part)},
          {"sentences", section.sentences},
          {"tables", std::move(tables)}};
}

}  // namespace

std::string to_json(const NeedsDrawn& drawn, const Report& report) {
  json all = json::parse(as_json(drawn));
  all["partnership"] = report.partnership;
  all["sections"] = json::array();
  for (const ReportSection& section : report.sections)
    all["sections"].push_back(in_json(section));
  return all.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace earshot::needs
