// SPDX-License-Identifier: Apache-2.0
// One learning offer of the programme, how far it has come, and who wrote each edition of it.
#include "base/pounds.h"
#include "store/listed.h"
#include "store/programme.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/person_words.h"
#include "web/prose.h"
#include "web/record_words.h"

namespace earshot::web {
namespace {

void what_it_says(Html& page, const needs::ListWords& lists, const ProgrammeRow& row) {
  const LearningOffer& what = row.what;
  std::vector<SummaryRow> rows{{"Learning need", lists.title(List::topics, what.topic)},
                               {"For whom", what.audience}};
  if (!what.level.empty())
    rows.push_back({"Level", lists.title(List::levels, what.level)});
  rows.push_back({"Places", std::to_string(what.places)});
  rows.push_back({"Cost", in_pounds(what.cost_pence)});
  rows.push_back({"Owner", what.owner});
  rows.push_back({"Measure of success", what.measure});
  rows.push_back({"Planned for", long_text(what.planned_on)});
  rows.push_back({"How far", tag(row_of(row.state).title, shade_of(row.state))});
  rows.push_back({"Progress after six months",
                  row.progress.empty() ? std::string("Not written yet") : row.progress});
  summary_list(page, rows);
}

void its_history(Html& page, Site& site, const std::string& id) {
  Table rows{.id = "history",
             .caption = "What was written, the first first",
             .columns = {{"When"},
                         {"Who"},
                         {"What is offered"},
                         {"Places", true},
                         {"Cost", true},
                         {"Planned for"},
                         {"How far"},
                         {"Progress"}}};
  for (const ProgrammeRow& each : store::history_of_programme_row(site.db(), id))
    rows.rows.push_back({when(each.written_at), doer_in_words(site, each.written_by),
                         each.what.offer, std::to_string(each.what.places),
                         in_pounds(each.what.cost_pence), long_text(each.what.planned_on),
                         std::string(row_of(each.state).title), each.progress});
  if (rows.rows.size() < 2)
    return;
  page.element("h2", "Its history");
  table(page, rows);
}

}  // namespace

Outcome show_offer(const Visit& visit, Site& site) {
  const auto at = offer_of(visit, site);
  if (!at)
    return not_found(site);
  Sheet sheet{.title = at->row.what.offer,
              .back = {"Back to the programme for " + at->cycle.name,
                       cycle_path(at->cycle.id, "programme")},
              .done = needs_done_words(visit),
              .wide = true};
  Html& page = sheet.inside;
  what_it_says(page, needs::ListWords(store::find_listed(site.db())), at->row);
  if (visit.may(Right::draw_up_needs))
    link_button(page, at->cycle.takes_evidence() ? "Change" : "Write how far it has come",
                offer_path(at->row.id, "change"));
  its_history(page, site, at->row.id);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
