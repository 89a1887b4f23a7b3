// SPDX-License-Identifier: Apache-2.0
// Handing over everything that somebody holds, when they leave or change work.
#include <map>

#include "staff/accounts.h"
#include "store/holdings.h"
#include "store/people.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/person.h"

namespace earshot::web {
namespace {

constexpr std::string_view nothing_there = "There is nothing to hand over";

std::vector<Choice> others(Database& db, const Person& person) {
  std::vector<Choice> choices{{"", "Choose somebody"}};
  for (const Person& other : store::all_people(db))
    if (other.id != person.id && other.standing == Standing::active)
      choices.push_back({other.id, other.name});
  return choices;
}

void add_what_they_hold(Html& page, const std::vector<Holding>& holdings) {
  std::map<std::string, int> count;
  for (const Holding& holding : holdings)
    ++count[holding.kind];
  page.element("p", "They hold:").open("ul");
  for (const auto& [kind, many] : count)
    page.element("li", std::to_string(many) + " " + kind + (many == 1 ? "" : "s"));
  page.close("ul");
}

Page hand_over_page(const Visit& visit, Site& site, const Person& person, const Filled& filled) {
  Sheet sheet{.title = "Hand over from " + person.name,
              .problems = filled.problems,
              .back = {"Back to " + person.name, "/people/" + person.id}};
  const auto holdings = store::holdings_of(site.db(), person.id);
  if (holdings.empty()) {
    nothing_yet(sheet.inside, person.name + " holds nothing that could be handed over.");
    return shown(visit, site, sheet);
  }
  add_what_they_hold(sheet.inside, holdings);
  open_form(sheet.inside, visit, visit.path);
  select_field(
      sheet.inside, filled,
      {.name = "to", .legend = "Who takes all of it?", .choices = others(site.db(), person)});
  button(sheet.inside, "Hand over");
  sheet.inside.close("form");
  return shown(visit, site, sheet);
}

}  // namespace

Outcome show_hand_over(const Visit& visit, Site& site) {
  const auto person = store::find_person(site.db(), visit.variable);
  return person ? hand_over_page(visit, site, *person, {}) : not_found(site);
}

Outcome take_hand_over(const Visit& visit, Site& site) {
  const auto person = store::find_person(site.db(), visit.variable);
  if (!person)
    return not_found(site);
  if (store::holdings_of(site.db(), person->id).empty())
    return hand_over_page(visit, site, *person, {visit.form, {problem_at("", nothing_there)}});
  const Filled filled{visit.form, {problem_at("to", "Choose who takes over")}};
  const Page wrong = hand_over_page(visit, site, *person, filled);
  if (visit.form["to"].empty())
    return wrong;
  return {see_other("/people/" + person->id + "?done=handed-over"),
          [from = person->id, to = std::string(visit.form["to"]), who = visit.staff->person,
           now = visit.now, wrong](Database& db) -> std::optional<Page> {
            return staff::hand_over(db, who, from, to, now) ? std::nullopt : std::optional(wrong);
          }};
}

}  // namespace earshot::web
