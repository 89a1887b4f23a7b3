// SPDX-License-Identifier: Apache-2.0
#include "web/needs/section_part.h"

#include "needs/report/numbering.h"
#include "needs/report/report_contents.h"
#include "web/components.h"
#include "web/prose.h"
#include "web/results/results.h"

namespace earshot::web {
namespace {

constexpr std::size_t most_rows_shown = 40;  // a longer table is folded away

}  // namespace

void section_table(Html& page, const needs::ReportTable& table) {
  // A table has its title above it; a sentence in its place has none.
  if (table.rows.empty())
    page.element("h3", table.title);
  Table shown{
      .id = table.name, .caption = table.title, .columns = {}, .if_empty = table.when_empty};
  std::vector<std::size_t> columns;
  for (std::size_t at = 0; at < table.heading.size(); ++at)
    if (table.heading[at] != needs::rests_on_heading) {
      columns.push_back(at);
      shown.columns.push_back({table.heading[at], needs::is_of_numbers(table, at)});
    }
  for (const std::vector<Book::Cell>& row : table.rows) {
    std::vector<Inside> cells;
    for (const std::size_t at : columns)
      cells.emplace_back(needs::in_words(row.at(at)));
    shown.rows.push_back(std::move(cells));
  }
  Html inside;
  web::table(inside, shown);
  if (!table.rows.empty())
    for (const std::string& note : table.notes)
      paragraph(inside, note);
  if (table.rows.size() > most_rows_shown)
    details(page, table.title + " (" + std::to_string(table.rows.size()) + " rows)",
            std::move(inside));
  else
    page.add(inside);
}

void section_part(Html& page, const needs::ReportSection& section) {
  for (const std::string& sentence : section.sentences)
    paragraph(page, sentence);
  for (const needs::ReportTable& table : section.tables)
    section_table(page, table);
}

void results_they_are_sums_of(Html& page, const needs::TrainingImpact& impact) {
  if (impact.releases.empty())
    return;
  page.element("h2", "Results that these figures are sums of");
  page.open("ul");
  for (const Release& release : impact.releases) {
    page.open("li");
    if (release.surveys.empty())
      page.text(release.unit_name);
    else
      add_link(page, {release.unit_name, results_path(release.surveys.front()),
                      "of " + long_text(release.released_on)});
    page.close("li");
  }
  page.close("ul");
}

}  // namespace earshot::web
