// SPDX-License-Identifier: Apache-2.0
// "You said, we did" as it is prepared for a cycle, published and taken back.
#include "needs/said_steps.h"
#include "store/cycles.h"
#include "store/said.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

Html standing_of(const Said& said) {
  return said.published ? tag("Published", Shade::green) : tag("Not published");
}

Table table_of(const std::vector<Said>& all) {
  Table rows{.id = "said",
             .caption = "What people said, the latest written first",
             .columns = {{"You said"}, {"Who"}, {"We did"}, {"How it stands"}}};
  for (const Said& said : all) {
    Html cell;
    add_link(cell, {said.said, said_path(said.id)});
    rows.rows.push_back(
        {std::move(cell), std::string(row_of(said.by).title), said.did, standing_of(said)});
  }
  return rows;
}

void ask_to_publish(Html& page, const Visit& visit, const Said& said) {
  open_form(page, visit, said_path(said.id));
  hidden(page, "seen", std::to_string(said.edition));
  hidden(page, "do", said.published ? "take-back" : "publish");
  if (said.published)
    button(page, "Take it off the page", Weight::warning);
  else
    button(page, "Publish it for everybody to read");
  page.close("form");
}

}  // namespace

Outcome show_said_of_cycle(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  Sheet sheet{.title = "You said, we did: " + cycle->name,
              .back = {"Back to learning needs", "/needs"},
              .done = needs_done_words(visit),
              .wide = true};
  Html& page = sheet.inside;
  lead_on(page, *cycle, "said");
  paragraph(page,
            "What is published here everybody can read, at this address. Where people are "
            "asked, pages and posters lead to it by themselves.");
  copy_block(page, whole_address(site, "/said"));
  link_button(page, "Add what people said", cycle_path(cycle->id, "said/new"));
  if (const auto all = store::said_of_cycle(site.db(), cycle->id); !all.empty())
    table(page, table_of(all));
  return shown(visit, site, sheet);
}

Outcome show_said(const Visit& visit, Site& site) {
  const auto said = store::find_said(site.db(), visit.variable);
  if (!said)
    return not_found(site);
  Sheet sheet{.title = std::string(row_of(said->by).title) + " said",
              .back = {"Back to you said, we did", cycle_path(said->cycle, "said")},
              .done = needs_done_words(visit)};
  Html& page = sheet.inside;
  std::vector<SummaryRow> rows{{"You said", said->said}, {"We did", said->did}};
  rows.push_back({"What the next survey shows",
                  said->moved.empty() ? std::string("Not written yet") : said->moved});
  if (!said->plain.empty())
    rows.push_back({"In words for a child", said->plain});
  rows.push_back({"How it stands", standing_of(*said)});
  summary_list(page, rows);
  link_button(page, "Change", said_path(said->id, "change"), Weight::secondary);
  if (visit.may(Right::run_surveys))
    ask_to_publish(page, visit, *said);
  else
    paragraph(page, "The partnership team publishes it.");
  return shown(visit, site, sheet);
}

Outcome publish_said(const Visit& visit, Site& site) {
  auto said = store::find_said(site.db(), visit.variable);
  if (!said)
    return not_found(site);
  const bool publish = visit.form["do"] == "publish";
  const std::string path = said_path(said->id) + "?done=";
  said->edition = edition_seen(visit);
  return {see_other(path + (publish ? "published" : "taken-back")),
          [visit, seen = *said, publish, path](Database& db) -> std::optional<Page> {
            if (needs::publish_said(db, seen, publish, doer_of(visit)) == needs::Written::yes)
              return std::nullopt;
            return see_other(path + "too-late");
          }};
}

}  // namespace earshot::web
