// SPDX-License-Identifier: Apache-2.0
// The cycles of the learning needs analysis, the latest first.
#include <algorithm>

#include "store/cycles.h"
#include "store/evidence.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

constexpr std::string_view what_a_cycle_is =
    "A cycle is one year of the learning needs analysis. Findings of reviews, audits, inspections, "
    "forums and the like are entered for it as evidence, and at its end the workforce development "
    "group agrees what stands out.";

Inside link_to(const Cycle& cycle) {
  Html cell;
  add_link(cell, {cycle.name, cycle_path(cycle.id), "and its learning needs"});
  return cell;
}

Inside link_to_evidence(const Cycle& cycle, std::size_t standing) {
  Html cell;
  add_link(cell,
           {std::to_string(standing), cycle_path(cycle.id, "evidence"),
            (standing == 1 ? "piece of evidence for " : "pieces of evidence for ") + cycle.name});
  return cell;
}

Inside what_may_be_done(const Cycle& cycle) {
  Html cell;
  add_link(cell, {"How it stands", cycle_path(cycle.id, "standing"), "of " + cycle.name});
  if (cycle.takes_evidence()) {
    cell.text(" ");
    add_link(cell, {"Change", cycle_path(cycle.id, "change"), "the name or days of " + cycle.name});
  }
  return cell;
}

Table table_of(const Visit& visit, Database& db, const std::vector<Cycle>& cycles) {
  const bool draws_up = visit.may(Right::draw_up_needs);
  Table rows{.id = "cycles",
             .caption = "Cycles",
             .columns = {{"Cycle"}, {"From and to"}, {"How it stands"}, {"Evidence", true}}};
  if (draws_up)
    rows.columns.push_back({"What may be done", false, true});
  for (const Cycle& cycle : cycles) {
    const auto standing =
        std::ranges::count_if(store::evidence_of_cycle(db, cycle.id), &EvidenceOnFile::stands);
    rows.rows.push_back({link_to(cycle), days_in_words(cycle),
                         tag(row_of(cycle.state).title, shade_of(cycle.state)),
                         link_to_evidence(cycle, static_cast<std::size_t>(standing))});
    if (draws_up)
      rows.rows.back().push_back(what_may_be_done(cycle));
  }
  return rows;
}

// For whoever works on none: what has been published.
Outcome finals(const Visit& visit, Site& site, std::vector<Cycle> cycles) {
  std::erase_if(cycles, [](const Cycle& cycle) { return cycle.state != CycleState::final; });
  Sheet sheet{.title = "Learning needs", .wide = true};
  if (cycles.empty()) {
    nothing_yet(sheet.inside,
                "No learning needs analysis is final yet. Once the workforce development group has "
                "agreed one and made it final, it stands here.");
    return shown(visit, site, sheet);
  }
  paragraph(sheet.inside,
            "What staff, children and families, reviews and audits say should be learned, year by "
            "year, with how sure that is and where each figure comes from.");
  Table rows{.id = "cycles",
             .caption = "Analyses that are final",
             .columns = {{"Cycle"}, {"From and to"}, {"Final since"}, {"To read"}}};
  for (const Cycle& cycle : cycles) {
    Html whole, paper;
    add_link(whole, {cycle.name, cycle_path(cycle.id, "report"), "the whole analysis"});
    add_link(paper, {"Board paper", cycle_path(cycle.id, "board"), "of " + cycle.name});
    rows.rows.push_back(
        {std::move(whole), days_in_words(cycle), long_text(*cycle.final_on), std::move(paper)});
  }
  table(sheet.inside, rows);
  return shown(visit, site, sheet);
}

}  // namespace

Outcome show_cycles(const Visit& visit, Site& site) {
  const std::vector<Cycle> cycles = store::all_cycles(site.db());
  if (!visit.may(Right::enter_evidence))
    return finals(visit, site, cycles);
  const bool draws_up = visit.may(Right::draw_up_needs);
  Sheet sheet{.title = "Learning needs", .done = needs_done_words(visit), .wide = true};
  Html& page = sheet.inside;
  if (cycles.empty()) {
    nothing_yet(page,
                "There is no cycle yet. " + std::string(what_a_cycle_is) +
                    (draws_up ? "" : " The workforce development group opens it."),
                draws_up ? Link{"Open the first cycle", "/needs/new"} : Link{});
    return shown(visit, site, sheet);
  }
  paragraph(page, what_a_cycle_is);
  if (draws_up)
    link_button(page, "Open another cycle", "/needs/new");
  table(page, table_of(visit, site.db(), cycles));
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
