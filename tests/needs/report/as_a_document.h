// SPDX-License-Identifier: Apache-2.0
// The analysis of 2026-27 as a document, and what stands in its tables.
#pragma once

#include <algorithm>
#include <cctype>
#include <set>
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

// "All but R1 to R3 and E2" → E2, R1, R2, R3
inline std::set<std::string> numbers_in(const std::string& words) {
  const auto number_at = [&](std::size_t at) -> std::string {
    const bool begins = at == 0 || std::isalnum(static_cast<unsigned char>(words[at - 1])) == 0;
    if (!begins || std::string_view("RLE").find(words[at]) == std::string_view::npos)
      return {};
    const std::size_t end = std::min(words.find_first_not_of("0123456789", at + 1), words.size());
    return words.substr(at + 1, end - at - 1);
  };
  std::set<std::string> numbers;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string first = number_at(at);
    if (first.empty())
      continue;
    const std::size_t next = at + 1 + first.size() + std::string_view(" to ").size();
    const bool is_range = words.substr(at + 1 + first.size(), 4) == " to " && next < words.size();
    const std::string last = is_range ? number_at(next) : std::string();
    for (int number = std::stoi(first); number <= std::stoi(last.empty() ? first : last); ++number)
      numbers.insert(words[at] + std::to_string(number));
  }
  return numbers;
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
