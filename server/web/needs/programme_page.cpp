// SPDX-License-Identifier: Apache-2.0
// The programme of a cycle: for each learning need what is offered, what it costs, and how that stands against the
// budget, which is set here.
#include <algorithm>

#include "base/pounds.h"
#include "needs/programme_rules.h"
#include "needs/programme_steps.h"
#include "store/listed.h"
#include "store/people.h"
#include "store/programme.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/owners.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

Inside link_to(const ProgrammeRow& row) {
  Html cell;
  add_link(cell, {row.what.offer, offer_path(row.id)});
  return cell;
}

Table table_of(const needs::ListWords& lists, const std::vector<ProgrammeRow>& rows) {
  Table table{.id = "programme",
              .caption = "What is offered, by the day it is planned for",
              .columns = {{"Learning offer"},
                          {"Learning need"},
                          {"For whom"},
                          {"Level"},
                          {"Places", true},
                          {"Cost", true},
                          {"Owner"},
                          {"Planned for"},
                          {"How far"}}};
  for (const ProgrammeRow& row : rows)
    table.rows.push_back(
        {link_to(row), lists.title(List::topics, row.what.topic), row.what.audience,
         row.what.level.empty() ? std::string("None in particular")
                                : lists.title(List::levels, row.what.level),
         std::to_string(row.what.places), in_pounds(row.what.cost_pence), row.what.owner,
         long_text(row.what.planned_on), tag(row_of(row.state).title, shade_of(row.state))});
  return table;
}

// What is too much comes as a warning, not as a colour.
void how_it_adds_up(Html& page, const std::vector<ProgrammeRow>& rows,
                    const std::optional<Budget>& budget) {
  const ProgrammeSum sum = sum_of(rows);
  const auto count = static_cast<std::size_t>(sum.offers);
  const std::size_t dropped = rows.size() - count;
  std::string words = count_of(count, "learning offer", "learning offers") + " with " +
                      count_of(static_cast<std::size_t>(sum.places), "place", "places") +
                      ", at a cost of " + in_pounds(sum.cost_pence) + ".";
  if (dropped > 0)
    words += " " + count_of(dropped, "was dropped and does", "were dropped and do") + " not count.";
  paragraph(page, words);
  if (budget && sum.cost_pence > budget->pence)
    warning(page, needs::budget_in_words(sum, budget));
  else
    paragraph(page, needs::budget_in_words(sum, budget));
}

// Nobody else would notice: an offer's owner is words.
void say_who_has_left(Html& page, Database& db, const std::vector<ProgrammeRow>& rows) {
  for (const Person& person : store::all_people(db)) {
    const auto named = std::ranges::count_if(
        rows, [&](const ProgrammeRow& row) { return waits_for(row, person); });
    if (person.standing != Standing::left || named == 0)
      continue;
    Html note;
    note.text(person.name + " has left, and " +
              count_of(static_cast<std::size_t>(named), "offer names", "offers name") +
              " them as its owner. ");
    add_link(note, {"See which", hand_over_path(person.id), "name " + person.name});
    inset(page, std::move(note));
  }
}

void ask_budget(Html& page, const Visit& visit, const Cycle& cycle, const Filled& filled) {
  page.element("h2", "Budget");
  open_form(page, visit, cycle_path(cycle.id, "programme"));
  hidden(page, "seen", filled.value("seen"));
  text_field(page, filled,
             {.name = "budget",
              .label = "What there is for this cycle, in pounds",
              .hint = "Such as 25,000",
              .width = Width::short_words,
              .inputmode = "decimal",
              .spelling = false});
  button(page, "Save the budget", Weight::secondary);
  page.close("form");
}

Filled filled_with(const std::optional<Budget>& budget) {
  Filled filled;
  filled.values.add("seen", std::to_string(budget ? budget->edition : 0));
  if (budget)
    filled.values.add("budget", in_pounds(budget->pence));
  return filled;
}

Page programme_page(const Visit& visit, Site& site, const Cycle& cycle, const Filled& filled) {
  Sheet sheet{.title = "Programme for " + cycle.name,
              .problems = filled.problems,
              .back = {"Back to learning needs", "/needs"},
              .done = filled.problems.empty() ? needs_done_words(visit) : std::string(),
              .wide = true};
  Html& page = sheet.inside;
  const bool is_theirs = visit.may(Right::draw_up_needs) && cycle.takes_evidence();
  lead_on(page, cycle, "programme");
  const auto rows = store::programme_of_cycle(site.db(), cycle.id);
  const Link first{"Add a learning offer", cycle_path(cycle.id, "programme/new")};
  if (rows.empty()) {
    nothing_yet(page, "Nothing is planned yet. For each learning need, say what is offered for it.",
                is_theirs ? first : Link{});
    paragraph(page, needs::budget_in_words(sum_of(rows), store::find_budget(site.db(), cycle.id)));
  } else {
    how_it_adds_up(page, rows, store::find_budget(site.db(), cycle.id));
    if (is_theirs) {
      say_who_has_left(page, site.db(), rows);
      link_button(page, first.words, first.path);
    }
    table(page, table_of(needs::ListWords(store::find_listed(site.db())), rows));
  }
  if (is_theirs)
    ask_budget(page, visit, cycle, filled);
  return shown(visit, site, sheet);
}

}  // namespace

Outcome show_programme(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  return programme_page(visit, site, *cycle, filled_with(store::find_budget(site.db(), cycle->id)));
}

Outcome set_programme_budget(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  const std::string path = cycle_path(cycle->id, "programme");
  if (!cycle->takes_evidence())
    return see_other(path + "?done=offer-closed");
  needs::ReadBudget read = needs::read_budget(std::string(visit.form["budget"]));
  if (!read.problems.empty())
    return programme_page(visit, site, *cycle, {visit.form, std::move(read.problems)});
  const Budget wanted{.edition = edition_seen(visit), .pence = read.pence};
  return {see_other(path + "?done=changed"),
          [visit, wanted, id = cycle->id, path](Database& db) -> std::optional<Page> {
            if (needs::set_budget(db, id, wanted, doer_of(visit)) == needs::Written::too_late)
              return see_other(path + "?done=budget-late");
            return std::nullopt;
          }};
}

}  // namespace earshot::web
