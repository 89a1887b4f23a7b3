// SPDX-License-Identifier: Apache-2.0
// Training returns of many agencies from a file: it is chosen, what it would change is looked at, and then all of it is kept.
#include "base/text.h"
#include "needs/return_file.h"
#include "needs/return_rules.h"
#include "store/cycles.h"
#include "store/listed.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/registers/ask_for_rows.h"
#include "web/registers/carried.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

constexpr std::string_view came_too_late =
    "What was read from the file is no longer there. Choose it once more";
constexpr std::string_view too_much =
    "There is too much in it for one go. Split it, and bring in each part";

Page choose_page(const Visit& visit, Site& site, const Cycle& cycle, const Filled& filled) {
  Sheet sheet{.title = "Bring in training returns for " + cycle.name,
              .problems = filled.problems,
              .back = {"Back to required training", cycle_path(cycle.id, "returns")}};
  Html& page = sheet.inside;
  paragraph(page,
            "A table with a row for each agency and level: how many of its staff need it, how many "
            "have it in date, and the day for which that was counted. Leave out, or leave empty, "
            "what nobody has returned. Nothing is kept before you have seen what would change.");
  page.open("p");
  add_link(page, {"Download the table with all agencies and levels (CSV)",
                  cycle_path(cycle.id, "returns.csv")});
  page.close("p");
  ask_for_rows(page, visit, cycle_path(cycle.id, "returns/file"), filled);
  return shown(visit, site, sheet);
}

std::string in_short(const TrainingReturn& row) {
  return std::to_string(row.in_date) + " of " + std::to_string(row.needed) + ", counted on " +
         long_text(row.counted_on);
}

void list_problems(Html& page, const needs::ReturnsPlan& plan) {
  page.element("h2", "What has to be put right");
  paragraph(page,
            "Nothing can be brought in before. Put it right in the file and choose it again.");
  Table rows{.id = "problems",
             .caption = "By row and column",
             .columns = {{"Row"}, {"Column"}, {"What is wrong"}}};
  for (const Problem& problem : plan.problems)
    rows.rows.push_back({problem.line > 0 ? std::to_string(problem.line) : "The file",
                         problem.question,
                         problem.message + (problem.message.ends_with('?') ? "" : ".")});
  table(page, rows);
}

void list_changes(Html& page, const needs::ReturnsPlan& plan, const needs::ListWords& lists) {
  page.element("h2", "What it changes");
  Table rows{.id = "changes",
             .caption = "Have it in date, of those who need it",
             .columns = {{"Agency"}, {"Level"}, {"Now"}, {"Then"}, {"Row", true}}};
  for (const needs::PlannedReturn& planned : plan.changes)
    rows.rows.push_back({lists.title(List::agencies, planned.row.agency),
                         lists.title(List::levels, planned.row.level),
                         planned.before ? in_short(*planned.before) : "Not returned",
                         in_short(planned.row), std::to_string(planned.line)});
  table(page, rows);
}

void keep_button(Html& page, const Visit& visit, const Cycle& cycle, const std::string& field,
                 const needs::ReturnsPlan& plan) {
  open_form(page, visit, cycle_path(cycle.id, "returns/file"));
  hidden(page, "step", "keep");
  hidden(page, "rows", field);
  hidden(page, "seen", plan.seen);
  button(page, "Bring in " + count_of(plan.changes.size(), "return", "returns"));
  page.close("form");
}

// `again`: somebody entered returns since it was looked at.
Page preview(const Visit& visit, Site& site, const Cycle& cycle, const std::string& field,
             const needs::ReturnsPlan& plan, bool again) {
  Sheet sheet{.title = "What the table would change",
              .back = {"Choose another file", cycle_path(cycle.id, "returns/file")},
              .wide = true};
  Html& page = sheet.inside;
  if (again)
    inset(page,
          "Somebody entered returns since you looked. This is what the table would change now.");
  if (!plan.not_read.empty())
    paragraph(page, "Columns that are not read: " + list_of(plan.not_read, "and") + ".");
  if (plan.the_same > 0)
    paragraph(page, count_of(static_cast<std::size_t>(plan.the_same), "row says", "rows say") +
                        " what stands already.");
  if (!plan.problems.empty())
    list_problems(page, plan);
  if (!plan.changes.empty())
    list_changes(page, plan, needs::ListWords(store::find_listed(site.db())));
  if (plan.may_be_kept())
    keep_button(page, visit, cycle, field, plan);
  else if (plan.problems.empty())
    inset(page, "The table changes nothing: all of it stands there already.");
  return shown(visit, site, sheet);
}

Page read_file(const Visit& visit, Site& site, const Cycle& cycle) {
  RowsSent sent = rows_sent(visit);
  if (!sent.problems.empty())
    return choose_page(visit, site, cycle, {visit.form, std::move(sent.problems)});
  const std::string field = carry(sent.carried, visit, site);
  if (field.empty())
    return choose_page(visit, site, cycle, {visit.form, {problem_at("file", too_much)}});
  return preview(visit, site, cycle, field,
                 needs::plan_returns(site.db(), cycle, sent.carried.rows, visit.today), false);
}

Page look_again(const Visit& visit, const House& house, const std::string& id,
                const CarriedRegister& carried) {
  Site site(house);
  const Cycle cycle = store::find_cycle(site.db(), id).value();
  if (!cycle.takes_evidence())
    return see_other(cycle_path(id, "returns?done=closed"));
  return preview(visit, site, cycle, std::string(visit.form["rows"]),
                 needs::plan_returns(site.db(), cycle, carried.rows, visit.today), true);
}

Outcome keep(const Visit& visit, Site& site, const Cycle& cycle) {
  const auto carried = take_up(visit.form["rows"], visit, site);
  if (!carried)
    return choose_page(visit, site, cycle, {{}, {problem_at("file", came_too_late)}});
  const auto plan = needs::plan_returns(site.db(), cycle, carried->rows, visit.today);
  if (!plan.may_be_kept() || plan.seen != visit.form["seen"])
    return look_again(visit, site.house, cycle.id, *carried);
  return {see_other(cycle_path(cycle.id, "returns?done=changed")),
          [visit, carried = *carried, rows = plan.rows(), id = cycle.id,
           &house = site.house](Database& db) -> std::optional<Page> {
            if (needs::enter_returns(db, id, rows, doer_of(visit)) == needs::Written::yes)
              return std::nullopt;
            return look_again(visit, house, id, carried);
          }};
}

}  // namespace

Outcome ask_returns_file(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  if (!cycle->takes_evidence())
    return see_other(cycle_path(cycle->id, "returns?done=closed"));
  return choose_page(visit, site, *cycle, {});
}

Outcome take_returns_file(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  if (!cycle->takes_evidence())
    return see_other(cycle_path(cycle->id, "returns?done=closed"));
  return visit.form["step"] == "keep" ? keep(visit, site, *cycle) : read_file(visit, site, *cycle);
}

Outcome returns_to_fill_in(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  return cycle ? csv_file(needs::returns_table(site.db(), *cycle), "training-returns")
               : not_found(site);
}

}  // namespace earshot::web
