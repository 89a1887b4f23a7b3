// SPDX-License-Identifier: Apache-2.0
// One action: what it follows from, who sees to it, what has come of it, and who wrote each edition of it.
#include "store/actions.h"
#include "store/evidence.h"
#include "store/listed.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/owners.h"
#include "web/pages.h"
#include "web/person_words.h"
#include "web/prose.h"
#include "web/record_words.h"

namespace earshot::web {
namespace {

Inside link_to_piece(Database& db, const std::string& id) {
  Html cell;
  const auto file = store::find_evidence(db, id);
  add_link(cell, {file ? name_of(file->piece) : id, piece_path(id)});
  return cell;
}

// Who is not reminded has to be told by somebody.
std::string reminded_in_words(Site& site, const Action& action) {
  if (!action.waits())
    return "Not any more";
  if (has_nobody(site, action))
    return "Nobody is, because whoever saw to it has left: choose another";
  return action.owner_person.empty() && action.address.empty()
             ? "Not by letter, because there is no email address"
             : "By letter: two weeks before, on the day, and once two weeks after";
}

void what_it_says(Html& page, const Visit& visit, Site& site, const Action& action) {
  const needs::ListWords lists(store::find_listed(site.db()));
  std::vector<SummaryRow> rows{{"Topic", lists.title(List::topics, action.topic)}};
  if (!action.piece.empty())
    rows.push_back({"Piece of evidence", link_to_piece(site.db(), action.piece)});
  rows.push_back({"Owner", owner_in_words(site, action)});
  if (!action.address.empty())
    rows.push_back({"Email address", action.address});
  rows.push_back({"Due", long_text(action.due_on)});
  rows.push_back({"Reminded", reminded_in_words(site, action)});
  rows.push_back({"How far", how_far(action, visit.today)});
  rows.push_back({"Evidence of impact",
                  action.impact.empty() ? std::string("Not written yet") : action.impact});
  summary_list(page, rows);
}

void its_history(Html& page, Site& site, const std::string& id) {
  Table rows{.id = "history",
             .caption = "What was written, the first first",
             .columns = {{"When"},
                         {"Who"},
                         {"What is to be done"},
                         {"Owner"},
                         {"Due"},
                         {"How far"},
                         {"Evidence of impact"}}};
  for (const Action& each : store::history_of_action(site.db(), id))
    rows.rows.push_back({when(each.written_at), doer_in_words(site, each.written_by), each.what,
                         owner_in_words(site, each), long_text(each.due_on),
                         std::string(row_of(each.state).title), each.impact});
  if (rows.rows.size() < 2)
    return;
  page.element("h2", "Its history");
  table(page, rows);
}

}  // namespace

Outcome show_action(const Visit& visit, Site& site) {
  const auto at = action_of(visit, site);
  if (!at)
    return not_found(site);
  Sheet sheet{
      .title = at->action.what,
      .back = {"Back to the actions of " + at->cycle.name, cycle_path(at->cycle.id, "actions")},
      .done = needs_done_words(visit),
      .wide = true};
  Html& page = sheet.inside;
  what_it_says(page, visit, site, at->action);
  link_button(page, "Change", action_path(at->action.id, "change"));
  page.open("p");
  add_link(page, {"Delete words that name somebody", action_path(at->action.id, "words")});
  page.close("p");
  if (!at->action.owner_person.empty()) {
    page.open("p");
    add_link(page,
             {"Hand over everything that they see to", hand_over_path(at->action.owner_person)});
    page.close("p");
  }
  its_history(page, site, at->action.id);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
