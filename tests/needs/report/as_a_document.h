// SPDX-License-Identifier: Apache-2.0
// The analysis of 2026-27 as a document, and what stands in its tables.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "needs/a_cycle.h"
#include "needs/report/report.h"

namespace earshot::tests {

inline std::string text_of(const Book::Cell& cell) {
  return std::visit(
      [](const auto& value) -> std::string {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, std::string>)
          return value;
        else if constexpr (std::is_same_v<Value, Day>)
          return to_text(value);
        else if constexpr (std::is_same_v<Value, std::monostate>)
          return {};
        else
          return std::to_string(value);
      },
      cell);
}

inline const needs::ReportTable& table_of(const needs::Report& report, std::string_view name) {
  for (const needs::ReportSection& section : report.sections)
    for (const needs::ReportTable& table : section.tables)
      if (table.name == name)
        return table;
  throw std::runtime_error("no table " + std::string(name));
}

// Of the first row in which something says `key`.
inline std::string told(const needs::ReportTable& table, std::string_view key,
                        std::string_view column) {
  const auto at = std::ranges::find(table.heading, column);
  if (at == table.heading.end())
    throw std::runtime_error("no column " + std::string(column));
  for (const auto& row : table.rows)
    if (std::ranges::any_of(row, [&](const Book::Cell& cell) { return text_of(cell) == key; }))
      return text_of(row.at(static_cast<std::size_t>(at - table.heading.begin())));
  return "no row of " + std::string(key);
}

class ADocument : public ACycleOfNeeds {
 protected:
  needs::Report report_at(Moment as_of) {
    const Cycle drawn_up = cycle();
    Database& db = isle.read();
    const needs::NeedsDrawn drawn = needs::draw_up(isle.site(), db, drawn_up, as_of);
    return needs::report_of({isle.site(), db, drawn});
  }
  needs::Report report() { return report_at(isle.now()); }
};

}  // namespace earshot::tests
