// SPDX-License-Identifier: Apache-2.0
// A learning needs analysis as a document: sections in their order, each a few sentences and tables. The workbook, the
// page to print and the CSV files are this and nothing else, so they can't say different things. Every figure in it is from a
// release, from evidence or from the programme, and its row says from which.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/book.h"
#include "needs/report/report_from.h"

namespace earshot::needs {

struct ReportTable {
  std::string name;  // of its file: "need-by-agency"
  std::string title;
  std::vector<std::string> heading;
  std::vector<std::vector<Book::Cell>> rows;  // each as long as the heading
  std::vector<std::string> notes;             // what its marks mean
  std::string when_empty;                     // what is said where there are no rows
};

// The seven under which partnerships look for things. What belongs under none of them is about the document itself.
enum class ReportPart {
  document,
  scope,
  integrity,
  trends,
  targets,
  comparisons,
  confidence,
  actions
};

struct ReportSection {
  std::string name;   // in addresses: "need-by-agency"
  std::string title;  // on its sheet, too: 31 characters at most and none of []:*?/\.
  ReportPart part = ReportPart::document;
  std::vector<std::string> sentences;
  std::vector<ReportTable> tables;
};

struct Report {
  std::string title;  // "Learning needs analysis 2026-27"
  std::string partnership;
  Moment as_of{};
  std::vector<ReportSection> sections;

  const ReportSection* find(std::string_view name) const;
};

Report report_of(const ReportFrom& from);

}  // namespace earshot::needs
