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

constexpr std::string_view says_the_same = "You have changed nothing. Change something, or go back";
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

// Absent: there is no such agency. What has left its list is there as long as something is returned of it.
std::optional<Entering> entering(Database& db, const Cycle& cycle, std::string_view agency) {
  const needs::ListWords lists(store::find_listed(db));
  const Listed* listed = lists.named(List::agencies, agency);
  if (listed == nullptr)
    return std::nullopt;
  Entering at{cycle, listed->name, listed->title, {}, {}};
  at.standing = store::training_returns_at(db, cycle.id, Moment::max());
  const auto is_returned = [&](const TrainingReturn& row) {
    return !row.withdrawn && row.agency == at.agency;
  };
  if (listed->closed_on && std::ranges::none_of(at.standing, is_returned))
    return std::nullopt;
  for (const Listed* level : lists.all(List::levels))
    if (const TrainingReturn* row = at.stands(level->name);
        !level->closed_on || (row != nullptr && !row->withdrawn))
      at.levels.emplace_back(level->name, level->title);
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
  paragraph(
      page,
      "How many of its staff need each level, how many of those have it in date, and for which "
      "day that was counted. Leave a level empty if the agency returns nothing of it.");
  open_form(page, visit, cycle_path(at.cycle.id, "returns/enter"));
  hidden(page, "agency", at.agency);
  for (const auto& [level, title] : at.levels) {
    hidden(page, field_of("seen", level), filled.value(field_of("seen", level)));
    number_field(page, filled, field_of("needed", level), title + ": need it");
    number_field(page, filled, field_of("in_date", level), title + ": have it in date");
    day_field(page, filled, field_of("counted_on", level), title + ": counted on");
  }
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

void put_standing(Fields& values, const TrainingReturn& row) {
  values.add(field_of("needed", row.level), std::to_string(row.needed));
  values.add(field_of("in_date", row.level), std::to_string(row.in_date));
  put_day(values, field_of("counted_on", row.level), row.counted_on);
}

Filled as_it_stands(const Entering& at) {
  Filled filled;
  put_seen(filled.values, at);
  for (const auto& [level, title] : at.levels)
    if (const TrainingReturn* row = at.stands(level); row != nullptr && !row->withdrawn)
      put_standing(filled.values, *row);
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

bool is_empty(const Fields& form, const std::string& level) {
  return one_line(form[field_of("needed", level)]).empty() &&
         one_line(form[field_of("in_date", level)]).empty();
}

// The agency and the level are the form's own, also where they have left their list.
void read_level(TypedReturns& typed, const Visit& visit, const needs::ListWords& lists,
                const Entering& at, const std::string& level) {
  const Fields& form = visit.form;
  auto read = needs::read_return({at.agency, level, std::string(form[field_of("needed", level)]),
                                  std::string(form[field_of("in_date", level)]),
                                  day_typed(form, field_of("counted_on", level))},
                                 lists, at.cycle, visit.today);
  for (Problem& problem : read.problems)
    if (problem.question != "agency" && problem.question != "level") {
      problem.question = field_of(problem.question, level);
      typed.problems.push_back(std::move(problem));
    }
  read.row.agency = at.agency;
  read.row.level = level;
  read.row.edition = edition_in(form, level);
  typed.rows.push_back(std::move(read.row));
}

// A level that was left empty is taken back if something stands of it.
TypedReturns read_returns(const Visit& visit, Site& site, const Entering& at) {
  const needs::ListWords lists(store::find_listed(site.db()));
  TypedReturns typed;
  for (const auto& [level, title] : at.levels)
    if (!is_empty(visit.form, level)) {
      read_level(typed, visit, lists, at, level);
    } else if (const TrainingReturn* row = at.stands(level);
               row != nullptr && edition_in(visit.form, level) > 0) {
      typed.rows.push_back(*row);
      typed.rows.back().withdrawn = true;
      typed.rows.back().edition = edition_in(visit.form, level);
    }
  if (typed.rows.empty())
    typed.problems.push_back(problem_at(field_of("needed", at.levels.front().first), says_nothing));
  return typed;
}

// "Somebody else has entered 14 of 20, counted on 31 October 2026 ..."
std::string entered_meanwhile(const TrainingReturn& row) {
  return row.withdrawn
             ? "Somebody else has taken back what stood here. Leave it empty, or save what you "
               "typed"
             : "Somebody else has entered " + std::to_string(row.in_date) + " in date of " +
                   std::to_string(row.needed) + " who need it, counted on " +
                   long_text(row.counted_on) + ". Write what is right, then save again";
}

// What stands by now goes with the form, so that saving it once more is meant. Where somebody else has entered a level, it says
// what; what whoever typed has left empty takes that.
Page look_again(const Visit& visit, Site& site, const Entering& now) {
  Filled filled;
  put_seen(filled.values, now);
  for (const auto& [level, title] : now.levels) {
    const TrainingReturn* row = now.stands(level);
    const bool is_new = row != nullptr && row->edition != edition_in(visit.form, level);
    if (is_new)
      filled.problems.push_back(problem_at(field_of("needed", level), entered_meanwhile(*row)));
    if (is_new && !row->withdrawn && is_empty(visit.form, level)) {
      put_standing(filled.values, *row);
      continue;
    }
    for (const char* part :
         {"needed", "in_date", "counted_on-day", "counted_on-month", "counted_on-year"}) {
      const std::string what(part);
      const std::string field = what.starts_with("counted_on-")
                                    ? field_of("counted_on", level) + what.substr(10)
                                    : field_of(what, level);
      filled.values.add(field, std::string(visit.form[field]));
    }
  }
  return form_page(visit, site, now, filled);
}

std::optional<Page> instead_of_done(needs::Written written, const Visit& visit, const House& house,
                                    const Entering& then) {
  if (written == needs::Written::yes)
    return std::nullopt;
  Site site(house);
  if (written == needs::Written::the_same)
    return form_page(
        visit, site, then,
        {visit.form, {problem_at(field_of("needed", then.levels.front().first), says_the_same)}});
  const auto cycle = store::find_cycle(site.db(), then.cycle.id);
  const auto now = cycle ? entering(site.db(), *cycle, then.agency) : std::nullopt;
  if (!now || !cycle->takes_evidence())
    return see_other(cycle_path(then.cycle.id, "returns?done=closed"));
  return look_again(visit, site, *now);
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
