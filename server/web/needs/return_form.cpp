// SPDX-License-Identifier: Apache-2.0
// An agency's return is entered: a pair of numbers for each level of training.
#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "needs/return_rules.h"
#include "store/cycles.h"
#include "store/listed.h"
#include "store/training_returns.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

constexpr std::string_view somebody_was_quicker =
    "Somebody else entered a return of this agency while you were at it. What you typed stands "
    "below. Compare it with what stands now, then save again";
constexpr std::string_view says_the_same =
    "Nothing here is otherwise than it was. Change something, or go back";
constexpr std::string_view says_nothing =
    "Write how many need a level and how many have it in date, for one level at least";

struct Entering {
  Cycle cycle;
  std::string agency, title;
  std::vector<std::pair<std::string, std::string>> levels;  // names and titles
  std::vector<TrainingReturn> standing;                     // of this agency

  const TrainingReturn* stands(const std::string& level) const {
    return needs::find_return(standing, {.agency = agency, .level = level});
  }
};

std::string field_of(std::string_view what, const std::string& level) {
  return std::string(what) + "-" + level;
}

// Absent: there is no such agency.
std::optional<Entering> entering(Database& db, const Cycle& cycle, std::string_view agency) {
  const needs::ListWords lists(store::find_listed(db));
  const Listed* listed = lists.named(List::agencies, agency);
  if (listed == nullptr || listed->closed_on)
    return std::nullopt;
  Entering at{cycle, listed->name, listed->title, {}, {}};
  for (const Listed* level : lists.open(List::levels))
    at.levels.emplace_back(level->name, level->title);
  at.standing = store::training_returns_at(db, cycle.id, Moment::max());
  return at;
}

void number_field(Html& page, const Filled& filled, std::string name, std::string label) {
  text_field(page, filled,
             {.name = std::move(name),
              .label = std::move(label),
              .width = Width::digits,
              .inputmode = "numeric",
              .spelling = false});
}

Page form_page(const Visit& visit, Site& site, const Entering& at, const Filled& filled) {
  Sheet sheet{.title = "Required training: " + at.title,
              .problems = filled.problems,
              .back = {"Back to required training", cycle_path(at.cycle.id, "returns")}};
  Html& page = sheet.inside;
  paragraph(page,
            "How many of its staff need each level, and how many of those have it in date. Leave a "
            "level empty if the agency returns nothing of it.");
  open_form(page, visit, cycle_path(at.cycle.id, "returns/enter"));
  hidden(page, "agency", at.agency);
  for (const auto& [level, title] : at.levels) {
    hidden(page, field_of("seen", level), filled.value(field_of("seen", level)));
    number_field(page, filled, field_of("needed", level), title + ": need it");
    number_field(page, filled, field_of("in_date", level), title + ": have it in date");
  }
  day_field(page, filled, "counted_on", "Counted on",
            "The day for which the agency gives these numbers");
  button(page, "Save");
  page.close("form");
  return shown(visit, site, sheet);
}

void put_seen(Fields& values, const Entering& at) {
  for (const auto& [level, title] : at.levels) {
    const TrainingReturn* row = at.stands(level);
    values.add(field_of("seen", level), std::to_string(row == nullptr ? 0 : row->edition));
  }
}

Filled as_it_stands(const Entering& at) {
  Filled filled;
  put_seen(filled.values, at);
  std::optional<Day> counted_on;
  for (const auto& [level, title] : at.levels)
    if (const TrainingReturn* row = at.stands(level); row != nullptr && !row->withdrawn) {
      filled.values.add(field_of("needed", level), std::to_string(row->needed));
      filled.values.add(field_of("in_date", level), std::to_string(row->in_date));
      counted_on = std::max(counted_on.value_or(row->counted_on), row->counted_on);
    }
  if (counted_on)
    put_day(filled.values, "counted_on", *counted_on);
  return filled;
}

int edition_in(const Fields& form, const std::string& level) {
  const std::string_view text = form[field_of("seen", level)];
  int edition = 0;
  std::from_chars(text.data(), text.data() + text.size(), edition);
  return edition;
}

struct TypedReturns {
  std::vector<TrainingReturn> rows;
  Problems problems;
};

void add_problems(Problems& all, Problems problems, const std::string& level) {
  for (Problem& problem : problems) {
    if (problem.question == "counted_on") {
      if (std::ranges::find(all, problem.question, &Problem::question) != all.end())
        continue;  // one day for all levels
    } else {
      problem.question = field_of(problem.question, level);
    }
    all.push_back(std::move(problem));
  }
}

// A level that was left empty is taken back if something stands of it.
TypedReturns read_returns(const Visit& visit, Site& site, const Entering& at) {
  const needs::ListWords lists(store::find_listed(site.db()));
  TypedReturns typed;
  const auto counted_on = day_typed(visit.form, "counted_on");
  for (const auto& [level, title] : at.levels) {
    const std::string needed = one_line(visit.form[field_of("needed", level)]);
    const std::string in_date = one_line(visit.form[field_of("in_date", level)]);
    const int edition = edition_in(visit.form, level);
    if (needed.empty() && in_date.empty()) {
      if (const TrainingReturn* row = at.stands(level); row != nullptr && edition > 0) {
        typed.rows.push_back(*row);
        typed.rows.back().withdrawn = true;
        typed.rows.back().edition = edition;
      }
      continue;
    }
    auto read = needs::read_return({at.agency, level, needed, in_date, counted_on}, lists, at.cycle,
                                   visit.today);
    add_problems(typed.problems, std::move(read.problems), level);
    read.row.edition = edition;
    typed.rows.push_back(std::move(read.row));
  }
  if (typed.rows.empty())
    typed.problems.push_back(problem_at(field_of("needed", at.levels.front().first), says_nothing));
  return typed;
}

// What stands by now goes with the form, so that saving it once more is meant.
Page again(const Visit& visit, Site& site, const Entering& at, std::string_view sentence) {
  Filled filled{.values = {},
                .problems = {problem_at(field_of("needed", at.levels.front().first), sentence)}};
  put_seen(filled.values, at);
  for (const auto& [name, value] : visit.form.in_order())
    if (!name.starts_with("seen-"))
      filled.values.add(name, value);
  return form_page(visit, site, at, filled);
}

std::optional<Page> instead_of_done(needs::Written written, const Visit& visit, const House& house,
                                    const Entering& then) {
  if (written == needs::Written::yes)
    return std::nullopt;
  Site site(house);
  if (written == needs::Written::the_same)
    return again(visit, site, then, says_the_same);
  const auto cycle = store::find_cycle(site.db(), then.cycle.id);
  const auto now = cycle ? entering(site.db(), *cycle, then.agency) : std::nullopt;
  if (!now || !cycle->takes_evidence())
    return see_other(cycle_path(then.cycle.id, "returns?done=closed"));
  return again(visit, site, *now, somebody_was_quicker);
}

}  // namespace

Outcome ask_return(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  const auto at = cycle ? entering(site.db(), *cycle, visit.query["agency"]) : std::nullopt;
  if (!at || at->levels.empty())
    return not_found(site);
  if (!cycle->takes_evidence())
    return see_other(cycle_path(cycle->id, "returns?done=closed"));
  return form_page(visit, site, *at, as_it_stands(*at));
}

Outcome take_return(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  const auto at = cycle ? entering(site.db(), *cycle, visit.form["agency"]) : std::nullopt;
  if (!at || at->levels.empty())
    return not_found(site);
  if (!cycle->takes_evidence())
    return see_other(cycle_path(cycle->id, "returns?done=closed"));
  TypedReturns typed = read_returns(visit, site, *at);
  if (!typed.problems.empty())
    return form_page(visit, site, *at, {visit.form, std::move(typed.problems)});
  return {see_other(cycle_path(cycle->id, "returns?done=changed")),
          [visit, at = *at, rows = std::move(typed.rows), &house = site.house](Database& db) {
            return instead_of_done(needs::enter_returns(db, at.cycle.id, rows, doer_of(visit)),
                                   visit, house, at);
          }};
}

}  // namespace earshot::web
