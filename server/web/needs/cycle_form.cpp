// SPDX-License-Identifier: Apache-2.0
// A cycle is opened, or its name and days are changed while it is a draft.
#include <algorithm>

#include "base/secrets.h"
#include "base/text.h"
#include "needs/counted_words.h"
#include "needs/cycle_rules.h"
#include "needs/cycle_steps.h"
#include "store/cycles.h"
#include "store/evidence.h"
#include "store/releases.h"
#include "store/training_returns.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

constexpr std::string_view somebody_was_quicker =
    "Somebody else opened or changed a cycle while you were at it. What you typed stands below. "
    "Compare it with the list of cycles, then save again";

// What was released on days that the cycle has now and would not have any more.
std::size_t results_left_out(Database& db, const Cycle& now, const needs::TypedCycle& then) {
  const auto ids = store::release_ids_between(db, now.starts_on, now.ends_on);
  const auto still = store::release_ids_between(db, std::max(now.starts_on, *then.starts_on),
                                                std::min(now.ends_on, *then.ends_on));
  return ids.size() - still.size();
}

std::string sets_of_results(std::size_t count) {
  return needs::count_in_words(count, "set of results", "sets of results");
}

// `leaves_out`: so many sets of results would count in it no more, and whoever saves has to say that this is meant.
Page form_page(const Visit& visit, Site& site, const std::optional<Cycle>& cycle,
               const Filled& filled, std::size_t leaves_out = 0) {
  Sheet sheet{.title = cycle ? "Change " + cycle->name : "Open a cycle",
              .problems = filled.problems,
              .back = {"Back to learning needs", "/needs"}};
  Html& page = sheet.inside;
  open_form(page, visit, cycle ? cycle_path(cycle->id, "change") : "/needs/new");
  hidden(page, "seen", filled.value("seen"));
  text_field(page, filled,
             {.name = "name",
              .label = "Name",
              .hint = "As the report will call it, such as 2026-27",
              .width = Width::short_words,
              .spelling = false});
  day_field(page, filled, "starts_on", "First day");
  day_field(page, filled, "ends_on", "Last day", "A day counts in one cycle only");
  if (leaves_out > 0) {
    hidden(page, "asked", std::to_string(leaves_out));
    checkbox(page, filled, "leave_out", "Leave out " + sets_of_results(leaves_out));
  }
  button(page, cycle ? "Save" : "Open the cycle");
  page.close("form");
  return shown(visit, site, sheet);
}

Filled filled_with(const needs::TypedCycle& cycle, int edition) {
  Filled filled;
  filled.values.add("name", cycle.name);
  put_day(filled.values, "starts_on", cycle.starts_on.value());
  put_day(filled.values, "ends_on", cycle.ends_on.value());
  filled.values.add("seen", std::to_string(edition));
  return filled;
}

needs::TypedCycle typed_in(const Fields& form) {
  return {one_line(form["name"]), day_typed(form, "starts_on"), day_typed(form, "ends_on")};
}

// Of whatever stands in it, so that no evidence is left behind.
std::optional<Day> latest_found(Database& db, const Cycle& cycle) {
  std::optional<Day> latest;
  for (const EvidenceOnFile& file : store::evidence_of_cycle(db, cycle.id))
    if (file.stands())
      latest = std::max(latest.value_or(file.piece.found_on), file.piece.found_on);
  for (const TrainingReturn& row : store::training_returns_at(db, cycle.id, Moment::max()))
    if (!row.withdrawn)
      latest = std::max(latest.value_or(row.counted_on), row.counted_on);
  return latest;
}

Page quicker_page(const Visit& visit, const House& house, const std::string& id) {
  Site site(house);
  const auto cycle = store::find_cycle(site.db(), id);
  return form_page(visit, site, cycle,
                   {seen_now(visit.form, cycle ? cycle->edition : 0),
                    {problem_at("name", somebody_was_quicker)}});
}

}  // namespace

Outcome ask_cycle(const Visit& visit, Site& site) {
  const auto next =
      needs::next_cycle(store::all_cycles(site.db()), site.particulars().cycle_starts, visit.today);
  return form_page(visit, site, std::nullopt, filled_with(next, 0));
}

Outcome add_cycle(const Visit& visit, Site& site) {
  const needs::TypedCycle typed = typed_in(visit.form);
  if (Problems problems = needs::wrong_cycle(typed, store::all_cycles(site.db()));
      !problems.empty())
    return form_page(visit, site, std::nullopt, {visit.form, std::move(problems)});
  const Cycle cycle{.id = to_hex(random_bytes(6)),
                    .name = typed.name,
                    .starts_on = *typed.starts_on,
                    .ends_on = *typed.ends_on};
  return {see_other(cycle_path(cycle.id, "evidence?done=opened")),
          [visit, cycle, &house = site.house](Database& db) -> std::optional<Page> {
            if (needs::open_cycle(db, cycle, doer_of(visit)))
              return std::nullopt;
            return quicker_page(visit, house, {});
          }};
}

Outcome ask_cycle_change(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  if (!cycle->takes_evidence())
    return see_other(cycle_path(cycle->id, "standing"));
  return form_page(visit, site, cycle,
                   filled_with({cycle->name, cycle->starts_on, cycle->ends_on}, cycle->edition));
}

Outcome change_cycle(const Visit& visit, Site& site) {
  auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  if (!cycle->takes_evidence())
    return see_other(cycle_path(cycle->id, "standing?done=look-again"));
  if (visit.form["seen"] != std::to_string(cycle->edition))
    return quicker_page(visit, site.house, cycle->id);
  const needs::TypedCycle typed = typed_in(visit.form);
  if (Problems problems = needs::wrong_cycle(typed, store::all_cycles(site.db()), cycle->id,
                                             latest_found(site.db(), *cycle));
      !problems.empty())
    return form_page(visit, site, cycle, {visit.form, std::move(problems)});
  if (const auto left = results_left_out(site.db(), *cycle, typed);
      left > 0 && (visit.form["leave_out"].empty() || visit.form["asked"] != std::to_string(left)))
    return form_page(
        visit, site, cycle,
        {visit.form,
         {problem_at("leave_out",
                     sets_of_results(left) +
                         (left == 1 ? " was released on a day" : " were released on days") +
                         " that would no longer be in this cycle, and would count in "
                         "its learning needs no more. If that is meant, tick \"Leave "
                         "out\" and save again; if not, write other days")}},
        left);
  cycle->name = typed.name;
  cycle->starts_on = *typed.starts_on;
  cycle->ends_on = *typed.ends_on;
  return {see_other("/needs?done=changed"),
          [visit, wanted = *cycle, &house = site.house](Database& db) -> std::optional<Page> {
            if (needs::change_cycle(db, wanted, doer_of(visit)))
              return std::nullopt;
            return quicker_page(visit, house, wanted.id);
          }};
}

}  // namespace earshot::web
