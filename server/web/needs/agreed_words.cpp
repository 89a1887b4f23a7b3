// SPDX-License-Identifier: Apache-2.0
// What was agreed about a topic named somebody: its words are deleted, in every edition.
#include <algorithm>

#include "needs/agreeing.h"
#include "store/agreed.h"
#include "store/listed.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/ranking_parts.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

// Absent: nothing was agreed about it in this cycle.
struct Agreed {
  Cycle cycle;
  std::string topic;
};
std::optional<Agreed> agreed_here(const Visit& visit, Site& site, std::string_view topic) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return std::nullopt;
  const auto all = store::agreed_in_cycle(site.db(), cycle->id);
  if (std::ranges::find(all, topic, &AgreedPriority::topic) == all.end())
    return std::nullopt;
  return Agreed{*cycle, std::string(topic)};
}

}  // namespace

Outcome ask_agreed_words(const Visit& visit, Site& site) {
  const auto at = agreed_here(visit, site, visit.query["topic"]);
  if (!at)
    return not_found(site);
  const needs::ListWords lists(store::find_listed(site.db()));
  Sheet sheet{.title = "Delete words of what was agreed",
              .back = {"Back to the topic", topic_path(at->cycle, at->topic)}};
  Html& page = sheet.inside;
  inset(page, lists.title(List::topics, at->topic) + ", " + at->cycle.name);
  paragraph(page,
            "If why it was agreed or the commentary names a child, a family or a colleague, both "
            "are deleted for good, here and in all earlier wordings. Which priority was agreed, "
            "and when, stays.");
  if (at->cycle.takes_evidence())
    paragraph(page, "Then note it again without the name.");
  open_form(page, visit, cycle_path(at->cycle.id, "agreed-words"));
  hidden(page, "topic", at->topic);
  button(page, "Delete the words", Weight::warning);
  page.close("form");
  return shown(visit, site, sheet);
}

Outcome delete_agreed_words(const Visit& visit, Site& site) {
  const auto at = agreed_here(visit, site, visit.form["topic"]);
  if (!at)
    return not_found(site);
  return {see_other(topic_path(at->cycle, at->topic) + "&done=words-deleted"),
          [visit, cycle = at->cycle.id, topic = at->topic](Database& db) -> std::optional<Page> {
            needs::delete_agreed_words(db, cycle, topic, doer_of(visit));
            return std::nullopt;
          }};
}

}  // namespace earshot::web
