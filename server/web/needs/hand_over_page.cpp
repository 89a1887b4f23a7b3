// SPDX-License-Identifier: Apache-2.0
// All that waits for somebody who has left, or does other work now, is handed over at once.
#include "base/text.h"
#include "needs/action_steps.h"
#include "store/actions.h"
#include "store/cycles.h"
#include "store/people.h"
#include "store/programme.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/owners.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

// What is offered has its owner in words: nothing more than that their name stands there is known.
std::vector<ProgrammeRow> offers_that_name(Database& db, const Person& person) {
  std::vector<ProgrammeRow> found;
  for (const Cycle& cycle : store::all_cycles(db))
    for (ProgrammeRow& row : store::programme_of_cycle(db, cycle.id))
      if (waits_for(row, person))
        found.push_back(std::move(row));
  return found;
}

void say_which_offers(Html& page, Database& db, const Person& person) {
  const auto offers = offers_that_name(db, person);
  if (offers.empty())
    return;
  page.element("h2", "Learning offers that name them");
  paragraph(page,
            "An offer has its owner in words, so each is changed by itself, while its programme "
            "is a draft.");
  page.open("ul");
  for (const ProgrammeRow& row : offers) {
    page.open("li");
    add_link(page, {row.what.offer, offer_path(row.id)});
    page.text(": " + row.what.owner).close("li");
  }
  page.close("ul");
}

Table table_of(const std::vector<Action>& actions, Database& db) {
  Table rows{.id = "waiting",
             .caption = "What waits for them, by the day it is due",
             .columns = {{"Action"}, {"Cycle"}, {"Due"}}};
  for (const Action& action : actions) {
    Html link;
    add_link(link, {action.what, action_path(action.id)});
    const auto cycle = store::find_cycle(db, action.cycle);
    rows.rows.push_back(
        {std::move(link), cycle ? cycle->name : std::string(), long_text(action.due_on)});
  }
  return rows;
}

Page hand_over_page(const Visit& visit, Site& site, const Person& person, const Filled& filled) {
  Sheet sheet{.title = "Hand over what " + person.name + " sees to",
              .problems = filled.problems,
              .back = {"Back to learning needs", "/needs"},
              .done = filled.problems.empty() ? needs_done_words(visit) : std::string()};
  Html& page = sheet.inside;
  const auto actions = store::actions_waiting_for(site.db(), person.id);
  if (actions.empty()) {
    nothing_yet(page, "No action waits for them.");
  } else {
    table(page, table_of(actions, site.db()));
    page.element("h2", "Who takes all of it?");
    open_form(page, visit, visit.path);
    auto others = store::all_people(site.db());
    std::erase_if(others, [&](const Person& other) { return other.id == person.id; });
    choose_owner(page, filled, others);
    button(page, "Hand it over");
    page.close("form");
  }
  say_which_offers(page, site.db(), person);
  return shown(visit, site, sheet);
}

needs::TypedOwner typed_in(const Fields& form) {
  return {.person = std::string(form["owner_person"]),
          .name = one_line(form["owner"]),
          .address = one_line(form["address"])};
}

}  // namespace

Outcome show_actions_to_hand_over(const Visit& visit, Site& site) {
  const auto person = store::find_person(site.db(), visit.variable);
  return person ? hand_over_page(visit, site, *person, {}) : not_found(site);
}

Outcome hand_over_actions(const Visit& visit, Site& site) {
  const auto person = store::find_person(site.db(), visit.variable);
  if (!person)
    return not_found(site);
  const needs::TypedOwner to = typed_in(visit.form);
  Problems problems = needs::wrong_owner(to, store::all_people(site.db()));
  if (to.person == person->id)
    problems = {problem_at("owner_person", "They have it already. Choose somebody else")};
  if (!problems.empty())
    return hand_over_page(visit, site, *person, {visit.form, std::move(problems)});
  return {see_other(visit.path + "?done=handed-over"),
          [visit, to, from = person->id](Database& db) -> std::optional<Page> {
            needs::hand_over_actions(db, from, to, doer_of(visit));
            return std::nullopt;
          }};
}

}  // namespace earshot::web
