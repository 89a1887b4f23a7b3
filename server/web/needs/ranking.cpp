// SPDX-License-Identifier: Apache-2.0
// The learning needs of a cycle in their order: what is required first, then what can be ranked, and apart from these what
// surveys say too little of.
#include "needs/drawn.h"
#include "needs/drawn_words.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/ranking_parts.h"
#include "web/needs/survey_parts.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

using analysis::needs::Group;

void say_what_is_missing(Html& page, const needs::CycleGathered& from) {
  if (from.unopened > 0)
    warning(page,
            "What " + std::to_string(from.unopened) +
                (from.unopened == 1 ? " set of results says" : " sets of results say") +
                " of learning needs can't be read, because its key is not there. Tell whoever "
                "runs the server: without it this ranking is not whole.");
}

// What others read of it.
void to_hand_on(Html& page, const Cycle& cycle) {
  page.open("p");
  add_link(page, {"Board paper of two pages", cycle_path(cycle.id, "board")});
  page.text(", ");
  add_link(page, {"Lines for the yearly report", cycle_path(cycle.id, "yearly-report")});
  page.close("p");
}

bool goes_by_nothing(const needs::CycleGathered& from) {
  return from.releases.empty() && from.pieces.empty();
}

}  // namespace

Outcome show_ranking(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  const auto drawn = drawn_for(visit, site, *cycle);
  Sheet sheet{.title = "Learning needs of " + cycle->name,
              .back = {"Back to learning needs", "/needs"},
              .done = needs_done_words(visit),
              .wide = true};
  Html& page = sheet.inside;
  lead_on(page, *cycle, "");
  to_hand_on(page, *cycle);
  say_what_is_missing(page, drawn.gathered);
  if (goes_by_nothing(drawn.gathered)) {
    nothing_yet(page,
                "Nothing counts for this cycle yet. Results of surveys count once they are "
                "released within its days, and findings once they have been entered as evidence.",
                cycle->takes_evidence()
                    ? Link{"Enter evidence", cycle_path(cycle->id, "evidence/new")}
                    : Link{});
    lead_to_surveys(page, *cycle);
    return shown(visit, site, sheet);
  }
  for (const std::string& sentence : needs::summary_of(drawn))
    paragraph(page, sentence);
  take_away(page, *cycle);
  how_it_works(page, drawn);
  ranked_table(page, drawn, Group::required);
  ranked_table(page, drawn, Group::ranked);
  not_enough_part(page, drawn);
  who_says_so(page, drawn);
  how_robust(page, drawn);
  lead_to_surveys(page, *cycle);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
