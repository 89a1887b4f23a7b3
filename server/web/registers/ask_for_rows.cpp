// SPDX-License-Identifier: Apache-2.0
#include "web/registers/ask_for_rows.h"

#include <algorithm>

#include "base/text.h"
#include "web/components.h"
#include "web/pages.h"

namespace earshot::web {

RowsSent rows_sent(const Visit& visit, const SheetLimits& limits) {
  const auto file = std::ranges::find(visit.files, "file", &SentFile::field);
  const bool pasted = file == visit.files.end();
  const std::string_view field = pasted ? "pasted" : "file";
  if (pasted && tidy(visit.form["pasted"]).empty())
    return {{}, {problem_at(field, "Choose a file, or paste rows of a spreadsheet")}};
  SheetRows sheet =
      read_sheet(pasted ? visit.form["pasted"] : std::string_view(file->bytes), limits);
  if (sheet.problems.empty())
    return {{std::move(sheet.rows), std::move(sheet.name), sheet.others}, {}};
  const Problem& problem = sheet.problems.front();
  return {
      {},
      {problem_at(field, (problem.line > 0 ? "Row " + std::to_string(problem.line) + ": " : "") +
                             problem.message)}};
}

void ask_for_rows(Html& page, const Visit& visit, std::string_view action, const Filled& filled) {
  page.open(
      "form",
      {{"method", "post"}, {"action", action}, {"enctype", "multipart/form-data"}, {"novalidate"}});
  hidden(page, "token", visit.token);
  hidden(page, "step", "read");
  file_field(page, filled, "file", "An Excel workbook (.xlsx) or a CSV file");
  long_field(page, filled,
             {.name = "pasted",
              .label = "Or rows copied from a spreadsheet",
              .hint = "With the row of headings",
              .rows = 6});
  button(page, "Continue");
  page.close("form");
}

}  // namespace earshot::web
