// SPDX-License-Identifier: Apache-2.0
// How confident people are about each topic, point by point.
#include "needs/confidence_tables.h"
#include "needs/report/sections.h"
#include "needs/report/survey_cells.h"
#include "needs/survey_words.h"

namespace earshot::needs {
namespace {

ReportTable table_of(const ConfidenceTable& from, std::size_t number) {
  ReportTable table{.name = number == 1 ? "confidence" : "confidence-" + std::to_string(number),
                    .title = "How many gave each answer" +
                             (number == 1 ? "" : ", table " + std::to_string(number)),
                    .heading = joined_headings({{"Topic", "Answered", "Not confident (%)"},
                                                from.answers,
                                                {"Question"},
                                                survey_headings()}),
                    .rows = {},
                    .notes = what_marks_mean(),
                    .when_empty = {}};
  for (const ConfidenceAsked& asked : from.questions) {
    const std::string_view mark = mark_of(asked);
    const bool is_few = mark == few_mark;
    const NotConfident said = asked.says();
    std::vector<Book::Cell> counts;
    for (const auto& count : counts_of(asked, from))
      counts.push_back(or_mark(count, mark));
    table.rows.push_back(
        joined({{asked.topic->title, or_mark(is_few ? std::nullopt : asked.figure->base, mark),
                 or_mark(said.percent(), said.mark)},
                std::move(counts),
                {asked.figure->text},
                cells_of(*asked.survey)}));
  }
  return table;
}

}  // namespace

ReportSection confidence_section(const ReportFrom& from) {
  const auto& surveys = from.of_the_workforce();
  ReportSection section{.name = "confidence",
                        .title = "Confidence tables",
                        .part = ReportPart::confidence,
                        .sentences = {},
                        .tables = {}};
  const auto asked = confidence_asked(from.db, from.drawn, surveys);
  if (asked.empty()) {
    section.sentences.emplace_back(no_workforce_survey);
    return section;
  }
  section.sentences = {
      "How confident people are about each topic, as they answered, in the order of the analysis.",
      std::string(what_not_confident_is), std::string(why_never_added_up)};
  for (const ConfidenceTable& table : confidence_tables_of(asked))
    section.tables.push_back(table_of(table, section.tables.size() + 1));
  return section;
}

}  // namespace earshot::needs
