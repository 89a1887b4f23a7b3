// SPDX-License-Identifier: Apache-2.0
// You said, we did: what is published, in the words that everybody reads.
#include "needs/report/figures.h"
#include "needs/report/sections.h"
#include "store/said.h"

namespace earshot::needs {
namespace {

ReportTable said_table(const ReportFrom& from) {
  ReportTable table{.name = "said",
                    .title = "You said, we did",
                    .heading = {"Who", "You said", "We did", "What we saw since",
                                "In words for a child", "Written on", "Rests on"},
                    .rows = {},
                    .notes = {},
                    .when_empty = "Nothing is published yet of what people said in this cycle."};
  for (const Said& said : store::said_of_cycle(from.db, from.drawn.gathered.cycle.id))
    if (said.published)
      table.rows.push_back(
          {std::string(row_of(said.by).title), said.said, said.did,
           said.moved.empty() ? "Not written yet" : said.moved,
           said.plain.empty() ? Book::Cell() : Book::Cell(said.plain), london_day(said.written_at),
           "You said, we did " + said.id + ", version " + std::to_string(said.edition)});
  return table;
}

}  // namespace

ReportSection said_section(const ReportFrom& from) {
  ReportTable table = said_table(from);
  std::vector<std::string> sentences;
  if (table.rows.empty())
    sentences.emplace_back(
        "Nobody has been told yet what was done about what people said in this cycle.");
  else
    sentences.push_back("Of what people said in this cycle, " +
                        how_many(table.rows.size(), "thing is", "things are") +
                        " told to everybody with what was done about it.");
  sentences.emplace_back("This is what is published today, whatever day the analysis is of.");
  return {.name = "said",
          .title = "You said, we did",
          .part = ReportPart::actions,
          .sentences = std::move(sentences),
          .tables = {std::move(table)}};
}

}  // namespace earshot::needs
