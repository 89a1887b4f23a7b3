// SPDX-License-Identifier: Apache-2.0
// The Board paper of a cycle: as a page to print or to paste into a document, and as a document.
#include "base/document.h"
#include "needs/board_paper.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

using needs::BoardWords;

needs::BoardPaper paper_of(const Visit& visit, Site& site, const Cycle& cycle) {
  const auto drawn = drawn_for(visit, site, cycle);
  return needs::board_paper(
      needs::read_for_board(site.db(), drawn, whole_address(site, cycle_path(cycle.id))));
}

Table table_of(const std::vector<needs::BoardNeed>& board_needs) {
  Table rows{.id = "needs", .caption = std::string(BoardWords::caption), .columns = {}};
  for (const std::string_view column : needs::board_columns)
    rows.columns.push_back({std::string(column)});
  for (const needs::BoardNeed& need : board_needs) {
    std::vector<Inside> row;
    for (std::string& cell : needs::cells_of(need))
      row.emplace_back(std::move(cell));
    rows.rows.push_back(std::move(row));
  }
  return rows;
}

void sentences(Html& page, const std::vector<std::string>& all) {
  for (const std::string& sentence : all)
    paragraph(page, sentence);
}

// In the order in which the document has it.
void add_paper(Html& page, const needs::BoardPaper& paper) {
  page.element("h1", paper.title);
  sentences(page, paper.about);
  page.element("h2", BoardWords::needs);
  if (!paper.needs.empty())
    table(page, table_of(paper.needs));
  sentences(page, paper.besides);
  page.element("h2", BoardWords::progress);
  bullets(page, paper.progress);
  section(page, BoardWords::cost, paper.cost);
  page.element("h2", BoardWords::decisions);
  bullets(page, paper.decisions);
  section(page, BoardWords::limits, paper.limits);
  section(page, BoardWords::full_analysis, {paper.full_analysis});
}

}  // namespace

Outcome show_board_paper(const Visit& visit, Site& site) {
  const auto cycle = cycle_to_read(visit, site);
  if (!cycle)
    return not_found(site);
  const needs::BoardPaper paper = paper_of(visit, site, *cycle);
  Sheet sheet{.title = "Board paper, " + cycle->name,
              .back = back_to(visit, *cycle),
              .own_heading = true,
              .wide = true};
  Html& page = sheet.inside;
  page.open("div", {{"class", "app-board"}});
  add_paper(page, paper);
  page.close("div");
  link_button(page, "Download it as a Word document", cycle_path(cycle->id, "board.docx"));
  return shown(visit, site, sheet);
}

Outcome board_document(const Visit& visit, Site& site) {
  const auto cycle = cycle_to_read(visit, site);
  if (!cycle)
    return not_found(site);
  const needs::BoardPaper paper = paper_of(visit, site, *cycle);
  return Page{.body = needs::as_document(paper),
              .type = std::string(document_type),
              .headers = {{"Content-Disposition", "attachment; filename=\"board-paper-" +
                                                      to_text(paper.drawn_up_on) + ".docx\""}}};
}

}  // namespace earshot::web
