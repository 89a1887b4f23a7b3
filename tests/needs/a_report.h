// SPDX-License-Identifier: Apache-2.0
// An invented report with everything that is hard to show: no rows, one row, long texts, texts that a spreadsheet would run, names
// that are long, forbidden or there twice.
#pragma once

#include <string>
#include <vector>

#include "base/days.h"
#include "needs/report/report.h"

namespace earshot::tests {

inline const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts{"=1+1",
                                              "@SUM(A1:A9)",
                                              "+44 1983",
                                              "-2+3",
                                              "{=SUM(A1)}",
                                              "=HYPERLINK(\"https://example.org\",\"Results\")",
                                              "https://example.org",
                                              "<b>\"&'</b>",
                                              "</style><script>1</script>"};
  return texts;
}

inline std::string long_text_of(const std::string& word, int times) {
  std::string text;
  for (int at = 0; at < times; ++at)
    text += (at == 0 ? "" : " ") + word + std::to_string(at);
  return text;
}

inline needs::ReportTable table_of_hostile_texts() {
  needs::ReportTable table{.name = "hostile", .title = "=Hostile", .heading = {"=Text", "People"}};
  int people = 10;
  for (const std::string& text : hostile_texts())
    table.rows.push_back({text, people++});
  return table;
}

// Need by agency: numbers, a day, and what nobody knows.
inline needs::ReportTable table_of_agencies() {
  return {.name = "need-by-agency",
          .title = "Need by agency",
          .heading = {"Agency", "Answered", "Score", "Asked on", "Evidence"},
          .rows = {{std::string("Solent Health"), 24, 63.48392,
                    Day{std::chrono::year(2026) / 10 / 14}, std::string("e1, r-1")},
                   {std::string("Police"), 12, -0.04, std::monostate(), std::string("r-1")}},
          .notes = {"[c]: hidden, so that nobody can be picked out"}};
}

inline needs::Report an_invented_report() {
  using needs::ReportPart;
  needs::Report report{
      .title = "Learning needs analysis 2026-27",
      .partnership = "Isle of Wight",
      .as_of = london_moment(Day{std::chrono::year(2026) / 11 / 20}, std::chrono::hours(12))};
  report.sections = {
      {.name = "need-by-agency",
       .title = "Need by agency",
       .part = ReportPart::comparisons,
       .sentences = {"Two agencies answered.", "=2+2"},
       .tables = {table_of_agencies()}},
      {.name = "hostile",
       .title = "What [people] wrote: it's a title / longer than a sheet's name",
       .part = ReportPart::confidence,
       .sentences = {long_text_of("sentence", 400)},
       .tables = {table_of_hostile_texts(),
                  {.name = "hostile",
                   .title = "One row",
                   .heading = {"What", "Why"},
                   .rows = {{long_text_of("commentary", 150), std::string("a\x01"
                                                                          "b")}}},
                  {.name = "../no rows",
                   .title = "No rows",
                   .heading = {"Topic", "Score"},
                   .when_empty = "No action is overdue."}}},
      {.name = "again",
       .title = "need by AGENCY",
       .part = ReportPart::document,
       .sentences = {},
       .tables = {}},
  };
  return report;
}

}  // namespace earshot::tests
