// SPDX-License-Identifier: Apache-2.0
// How a cycle stands, and what the group may do next: note who agreed on it, make it a draft again, make
// it final.
#include "base/text.h"
#include "needs/cycle_rules.h"
#include "needs/cycle_steps.h"
#include "store/cycles.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

void what_is_known(Html& page, const Cycle& cycle) {
  std::vector<SummaryRow> rows{
      {"How it stands", tag(row_of(cycle.state).title, shade_of(cycle.state))},
      {"What that means", std::string(row_of(cycle.state).hint)},
      {"From and to", days_in_words(cycle)}};
  if (cycle.agreed_on) {
    rows.push_back({"Agreed by", cycle.agreed_by});
    rows.push_back({"Agreed on", long_text(*cycle.agreed_on)});
  }
  if (cycle.final_on)
    rows.push_back({"Final since", long_text(*cycle.final_on)});
  summary_list(page, rows);
}

void open_step(Html& page, const Visit& visit, const Cycle& cycle, std::string_view step) {
  open_form(page, visit, cycle_path(cycle.id, "standing"));
  hidden(page, "do", step);
  hidden(page, "seen", std::to_string(cycle.edition));
}

void ask_who_agreed(Html& page, const Visit& visit, const Cycle& cycle, const Filled& filled) {
  page.element("h2", "It has been agreed");
  paragraph(
      page,
      "The analysis is kept as it stands when you note that: every page and paper of it shows "
      "these figures from then on.");
  if (visit.today < cycle.ends_on)
    warning(page, "This cycle runs until " + long_text(cycle.ends_on) +
                      ". Results that come out until then will not be in what you agree.");
  open_step(page, visit, cycle, "agree");
  text_field(page, filled,
             {.name = "agreed_by",
              .label = "Who agreed on it?",
              .hint = "As the report will name them, such as The workforce development group"});
  day_field(page, filled, "agreed_on", "On which day?");
  button(page, "Note that it is agreed");
  page.close("form");
}

void ask_what_next(Html& page, const Visit& visit, const Cycle& cycle) {
  page.element("h2", "Something has to be changed after all");
  open_step(page, visit, cycle, "take-back");
  button(page, "Make it a draft again", Weight::secondary);
  page.close("form");
  page.element("h2", "Nothing has to be changed any more");
  warning(page, "Once it is final it takes no evidence, and it can't be made a draft again.");
  open_step(page, visit, cycle, "finish");
  button(page, "Make it final", Weight::warning);
  page.close("form");
}

Page standing_page(const Visit& visit, Site& site, const Cycle& cycle, const Filled& filled) {
  Sheet sheet{.title = "How " + cycle.name + " stands",
              .problems = filled.problems,
              .back = {"Back to learning needs", "/needs"},
              .done = filled.problems.empty() ? needs_done_words(visit) : std::string()};
  Html& page = sheet.inside;
  what_is_known(page, cycle);
  if (cycle.state == CycleState::draft)
    ask_who_agreed(page, visit, cycle, filled);
  if (cycle.state == CycleState::agreed)
    ask_what_next(page, visit, cycle);
  return shown(visit, site, sheet);
}

}  // namespace

Outcome ask_cycle_standing(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  Filled filled;
  put_day(filled.values, "agreed_on", visit.today);
  return standing_page(visit, site, *cycle, filled);
}

Outcome change_cycle_standing(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  const needs::CycleStepRow* step = needs::find_cycle_step(visit.form["do"]);
  if (!cycle || step == nullptr)
    return not_found(site);
  const std::string path = cycle_path(cycle->id, "standing?done=");
  if (cycle->state != step->from || visit.form["seen"] != std::to_string(cycle->edition))
    return see_other(path + "look-again");
  const needs::Agreement said{one_line(visit.form["agreed_by"]),
                              day_typed(visit.form, "agreed_on")};
  if (step->step == needs::CycleStep::agree)
    if (Problems problems = needs::wrong_agreement(said, *cycle, visit.today); !problems.empty())
      return standing_page(visit, site, *cycle, {visit.form, std::move(problems)});
  return {see_other(path + std::string(step->name)),
          [visit, seen = *cycle, step, said, path](Database& db) -> std::optional<Page> {
            if (needs::take_step(db, seen, *step, said, doer_of(visit)))
              return std::nullopt;
            return see_other(path + "look-again");
          }};
}

}  // namespace earshot::web
