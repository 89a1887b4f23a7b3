// SPDX-License-Identifier: Apache-2.0
// Who has the training that is required: what agencies returned, which have not, and the way to enter a return.
#include <algorithm>

#include "needs/required_training.h"
#include "needs/return_rules.h"
#include "store/listed.h"
#include "store/training_returns.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

std::string percent_of(const needs::Counted& staff) {
  const auto percent = staff.percent();
  return percent ? std::to_string(*percent) + "%" : "";
}

std::string when_counted(const needs::LevelRequired& level) {
  return level.first_counted == level.last_counted
             ? long_text(level.first_counted)
             : long_text(level.first_counted) + " to " + long_text(level.last_counted);
}

// What is on the list, and what has left it with something returned of it.
std::vector<const Listed*> shown_of(const needs::ListWords& lists, List list,
                                    const std::vector<TrainingReturn>& returns,
                                    std::string TrainingReturn::*name) {
  std::vector<const Listed*> shown;
  for (const Listed* listed : lists.all(list))
    if (!listed->closed_on || std::ranges::any_of(returns, [&](const TrainingReturn& row) {
          return !row.withdrawn && row.*name == listed->name;
        }))
      shown.push_back(listed);
  return shown;
}

std::string title_with_state(const Listed& listed) {
  return listed.title + (listed.closed_on ? " (has left the list)" : "");
}

void by_level(Html& page, const needs::RequiredTraining& required, const needs::ListWords& lists) {
  Table rows{.id = "levels",
             .caption = "All agencies that returned, by level",
             .columns = {{"Level"},
                         {"Agencies that returned", true},
                         {"Need it", true},
                         {"Have it in date", true},
                         {"Share", true},
                         {"Counted"}}};
  for (const needs::LevelRequired& level : required.levels)
    rows.rows.push_back({lists.title(List::levels, level.level), std::to_string(level.agencies),
                         std::to_string(level.staff.needed), std::to_string(level.staff.in_date),
                         percent_of(level.staff), when_counted(level)});
  table(page, rows);
}

std::string in_short(const TrainingReturn* row) {
  if (row == nullptr || row->withdrawn)
    return "Not returned";
  return std::to_string(row->in_date) + " of " + std::to_string(row->needed);
}

// Each agency on its list with what it returned itself, for whoever enters it.
void by_agency(Html& page, const Cycle& cycle, const std::vector<TrainingReturn>& returns,
               const needs::ListWords& lists, bool may_enter) {
  page.element("h2", "By agency");
  Table rows{.id = "agencies", .caption = "Have it in date, of those who need it", .columns = {}};
  rows.columns.push_back({"Agency"});
  const auto levels = shown_of(lists, List::levels, returns, &TrainingReturn::level);
  for (const Listed* level : levels)
    rows.columns.push_back({title_with_state(*level), true});
  if (may_enter)
    rows.columns.push_back({"What can be done", false, true});
  for (const Listed* agency : shown_of(lists, List::agencies, returns, &TrainingReturn::agency)) {
    std::vector<Inside> row{title_with_state(*agency)};
    bool any = false;
    for (const Listed* level : levels) {
      const TrainingReturn* returned =
          needs::find_return(returns, {.agency = agency->name, .level = level->name});
      any = any || (returned != nullptr && !returned->withdrawn);
      row.emplace_back(in_short(returned));
    }
    if (may_enter) {
      Html link;
      add_link(link, {any ? "Change" : "Enter", returns_path(cycle, agency->name),
                      "the return of " + agency->title});
      row.emplace_back(std::move(link));
    }
    rows.rows.push_back(std::move(row));
  }
  table(page, rows);
}

}  // namespace

Outcome show_required(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  Sheet sheet{.title = "Required training, " + cycle->name,
              .back = {"Back to learning needs of " + cycle->name, cycle_path(cycle->id)},
              .done = needs_done_words(visit),
              .wide = true};
  Html& page = sheet.inside;
  lead_on(page, *cycle, "returns");
  const needs::ListWords lists(store::find_listed(site.db()));
  if (lists.open(List::levels).empty() || lists.open(List::agencies).empty()) {
    nothing_yet(page,
                "There are no agencies or no levels of training on the partnership's lists yet. "
                "Whoever sees to the settings adds them there.");
    return shown(visit, site, sheet);
  }
  paragraph(page,
            "How many of its staff need a level of training, and how many of those have it in "
            "date: as each agency counts them. It goes into the analysis under \"Training "
            "activity, compliance\".");
  const Moment as_of = needs::stands_at(*cycle, visit.now);
  const auto required = needs::required_training(site.db(), *cycle, as_of);
  if (required.levels.empty())
    nothing_yet(page, "No agency's return has been entered yet.");
  else
    by_level(page, required, lists);
  const bool may_enter = cycle->takes_evidence();
  if (!may_enter)
    paragraph(page, "The cycle has been agreed, so its returns stay as they are.");
  else
    link_button(page, "Bring in returns from a file", cycle_path(cycle->id, "returns/file"));
  by_agency(page, *cycle, store::training_returns_at(site.db(), cycle->id, as_of), lists,
            may_enter);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
