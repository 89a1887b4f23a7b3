// SPDX-License-Identifier: Apache-2.0
// The actions of a cycle by the day they are due, with those that are overdue said first and marked.
#include <algorithm>
#include <set>

#include "store/actions.h"
#include "store/evidence.h"
#include "store/listed.h"
#include "store/people.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/owners.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

Inside link_to(const Action& action) {
  Html cell;
  add_link(cell, {action.what, action_path(action.id)});
  return cell;
}

Inside owner_of(Site& site, const Action& action) {
  Html cell;
  if (has_nobody(site, action)) {
    tag(cell, "Choose another", Shade::red);
    cell.text(" ");
  }
  cell.text(owner_in_words(site, action));
  return cell;
}

// Who have left and still see to some, each once.
void say_who_has_left(Html& page, Site& site, const std::vector<Action>& actions) {
  std::set<std::string> said;
  for (const Action& action : actions) {
    if (!has_nobody(site, action) || !said.insert(action.owner_person).second)
      continue;
    const auto person = store::find_person(site.db(), action.owner_person);
    Html note;
    note.text((person ? person->name : "Somebody") +
              " has left, and nobody is reminded of what they saw to. ");
    if (person)
      add_link(note, {"Hand it over", hand_over_path(person->id), "from " + person->name});
    inset(page, std::move(note));
  }
}

Table table_of(const Visit& visit, Site& site, const std::vector<Action>& actions) {
  const needs::ListWords lists(store::find_listed(site.db()));
  Table rows{
      .id = "actions",
      .caption = "Actions, by the day they are due",
      .columns = {{"Action"}, {"Topic"}, {"Owner"}, {"Due"}, {"How far"}, {"Evidence of impact"}}};
  for (const Action& action : actions)
    rows.rows.push_back({link_to(action), lists.title(List::topics, action.topic),
                         owner_of(site, action), long_text(action.due_on),
                         how_far(action, visit.today),
                         std::string(action.impact.empty() ? "Not written yet" : "Written")});
  return rows;
}

std::string how_many(const Visit& visit, const std::vector<Action>& actions) {
  const auto number = [&](auto which) {
    return static_cast<std::size_t>(std::ranges::count_if(actions, which));
  };
  const std::size_t overdue =
      number([&](const Action& action) { return action.is_overdue(visit.today); });
  return count_of(actions.size(), "action", "actions") + ", of which " +
         count_of(number([](const Action& action) { return action.waits(); }),
                  "is still to be done", "are still to be done") +
         ". " + (overdue == 0 ? "None" : std::to_string(overdue)) +
         (overdue == 1 ? " is overdue." : " are overdue.");
}

}  // namespace

Outcome show_actions(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  Sheet sheet{.title = "Actions of " + cycle->name,
              .back = {"Back to learning needs", "/needs"},
              .done = needs_done_words(visit),
              .wide = true};
  Html& page = sheet.inside;
  lead_on(page, *cycle, "actions");
  const auto actions = store::actions_of_cycle(site.db(), cycle->id);
  const Link first{"Add an action", cycle_path(cycle->id, "actions/new")};
  if (actions.empty()) {
    nothing_yet(page,
                "There is no action yet. Write what is to be done because of a piece of evidence "
                "or a topic, by whom and until when: they are reminded by letter.",
                first);
    return shown(visit, site, sheet);
  }
  paragraph(page, how_many(visit, actions));
  say_who_has_left(page, site, actions);
  link_button(page, first.words, first.path);
  table(page, table_of(visit, site, actions));
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
