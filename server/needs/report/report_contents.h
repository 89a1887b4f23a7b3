// SPDX-License-Identifier: Apache-2.0
// What the workbook, the page and the CSV files of a report have in common: under which of the partnerships' headings each
// section stands, a cell in words, and names that are each there once.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "needs/report/report.h"

namespace earshot::needs {

std::string_view title_of(ReportPart part);

// In the order of the headings, each with its sections in theirs. The seven are there whether or not anything stands under them.
struct UnderPart {
  ReportPart part = ReportPart::document;
  std::vector<const ReportSection*> sections;
};
std::vector<UnderPart> contents_of(const Report& report);

// "As it stood on 20 November 2026."
std::string stood_on(const Report& report);
// Instead of rows, where there are none.
std::string said_where_empty(const ReportTable& table);

inline constexpr int report_places = 1;  // behind the point: as exact as any figure of a report is
// As people read it: without what can't be shown, a number with one decimal, a day as it is said.
std::string in_words(const Book::Cell& cell);
// As a program reads it: the same, but for a day.
std::string for_programs(const Book::Cell& cell);
// Whether nothing but numbers stands in a column, and any.
bool is_of_numbers(const ReportTable& table, std::size_t column);

// For a file or an address: small letters, digits and hyphens, so that it leads nowhere else and every system can write it.
std::string as_address(std::string_view name);

// Gives names away, each once; capitals count for nothing.
class NamesOnce {
 public:
  // As long as a name may be on the screen; what stands between it and a number.
  explicit NamesOnce(std::size_t longest, std::string_view between = " ");

  // As it was wanted, or cut, or with a number behind it.
  std::string give(const std::string& wanted);

 private:
  std::size_t longest_;
  std::string between_;
  std::set<std::string> given_;
};

}  // namespace earshot::needs
