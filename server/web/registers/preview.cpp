// SPDX-License-Identifier: Apache-2.0
// The third page: what would change, what can't be read and why, and words nobody has explained yet.
#include <algorithm>

#include "base/text.h"
#include "courses/roll.h"
#include "store/listed.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/pages.h"
#include "web/registers/steps.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

using courses::RegisterPlan;
using courses::SessionPlan;

constexpr std::size_t most_shown = 100;

std::string people(std::size_t count) { return count_of(count, "person", "people"); }

// "and 12 more"
void say_what_is_not_shown(Html& page, std::size_t all) {
  if (all > most_shown)
    page.element("p", "And " + std::to_string(all - most_shown) + " more like these.");
}

std::string session_in_words(const SessionPlan& of) {
  return of.course.title + ", " + days_in_words(of.session);
}

void say_how_many(Html& page, const RegisterOnItsWay& way, const RegisterPlan& plan) {
  const auto number = [](std::size_t count) { return Inside(std::to_string(count)); };
  std::vector<SummaryRow> rows{{"New", number(plan.added())},
                               {"Changed", number(plan.changed())},
                               {"The same as now", Inside(std::to_string(plan.same()))}};
  if (plan.twice() > 0)
    rows.push_back({"Said twice", Inside(std::to_string(plan.twice()))});
  std::size_t problems = 0;
  int line = 0;
  for (const Problem& problem : plan.problems) {
    problems += problem.line != line ? 1 : 0;
    line = problem.line;
  }
  rows.push_back({"Rows that can't be read", number(problems)});
  if (way.carried.other_sheets > 0)
    rows.push_back(
        {"Read from", Inside("The sheet " + in_quotes(way.carried.sheet) + ", and not from " +
                             count_of(static_cast<std::size_t>(way.carried.other_sheets),
                                      "other sheet", "other sheets"))});
  summary_list(page, rows);
}

std::string sentence_of(const Problem& problem) {
  return "It " + problem.message + (problem.message.ends_with('?') ? "" : ".");
}

void list_problems(Html& page, const RegisterPlan& plan) {
  if (plan.problems.empty())
    return;
  page.element("h2", "Rows that can't be read");
  page.element(
      "p",
      "They are left out. Put them right in the spreadsheet and bring it in once more, now "
      "or later: what is there by then stays as it is.");
  Table rows{.id = "problems", .caption = "By row", .columns = {{"Row"}, {"What is wrong"}}};
  for (const Problem& problem : plan.problems)
    if (rows.rows.size() < most_shown)
      rows.rows.push_back({std::to_string(problem.line), sentence_of(problem)});
  table(page, rows);
  say_what_is_not_shown(page, plan.problems.size());
}

// What a word means, to be chosen; the likely answer is there already.
void ask_word(Html& page, const courses::UnknownWord& unknown, std::size_t at,
              const courses::Words& words) {
  const std::string field_name = "word-" + std::to_string(at + 1);
  const std::string rows = "In " + count_of(static_cast<std::size_t>(unknown.rows), "row", "rows");
  ChoiceField field{.name = field_name,
                    .legend = "What is " + in_quotes(unknown.word) + "?",
                    .hint = unknown.meant.empty()
                                ? rows
                                : rows + ". Did you mean " + list_of(unknown.meant) + "?",
                    .choices = {{"", "Choose"}, {"-", "Leave it empty"}}};
  Filled filled;
  for (const earshot::Choice& choice : words.choices(unknown.words_for)) {
    field.choices.push_back({choice.name, choice.title});
    if (unknown.meant.size() == 1 && unknown.meant.front() == choice.title)
      filled.values.add(field_name, choice.name);
  }
  hidden(page, field_name + "-is",
         std::string(row_of(unknown.words_for).name) + '=' + courses::bare_words(unknown.word));
  select_field(page, filled, field);
}

void ask_words(Html& page, const RegisterPlan& plan, const courses::Words& words) {
  if (plan.unknown.empty())
    return;
  page.element("h2", "Words that are not known");
  page.element("p", "Say what they mean, and the rows with them are read. It is remembered.");
  for (std::size_t at = 0; at < std::min(plan.unknown.size(), most_shown); ++at)
    ask_word(page, plan.unknown[at], at, words);
  say_what_is_not_shown(page, plan.unknown.size());
  button(page, "Look again", Weight::secondary, "do", "words");
}

void list_new(Html& page, const RegisterPlan& plan, const courses::Words& words, bool many) {
  Table rows{.id = "new", .caption = "New people", .columns = {{"Name"}, {"Email address"}}};
  if (many)
    rows.columns.push_back({"Session"});
  for (const auto* title : {"Agency", "Role", "Came"})
    rows.columns.push_back({title});
  for (const SessionPlan& of : plan.sessions)
    for (const Attendance& row : of.compared.added) {
      if (rows.rows.size() == most_shown)
        break;
      std::vector<Inside> cells{courses::called(row.who), row.who.address};
      if (many)
        cells.emplace_back(session_in_words(of));
      cells.emplace_back(words.title(courses::WordsFor::agency, row.who.agency));
      cells.emplace_back(words.title(courses::WordsFor::role, row.who.role));
      cells.emplace_back(std::string(row_of(row.came).title) +
                         (row.on ? ", " + long_text(*row.on) : ""));
      rows.rows.push_back(std::move(cells));
    }
  if (rows.rows.empty())
    return;
  table(page, rows);
  say_what_is_not_shown(page, plan.added());
}

void list_changed(Html& page, const RegisterPlan& plan, bool many) {
  Table rows{.id = "changed", .caption = "People who change", .columns = {{"Name"}, {"What"}}};
  if (many)
    rows.columns.push_back({"Session"});
  for (const SessionPlan& of : plan.sessions)
    for (const courses::ChangedRow& row : of.compared.changed) {
      if (rows.rows.size() == most_shown)
        break;
      std::vector<Inside> cells{courses::called(row.after.who), courses::change_in_words(row)};
      if (many)
        cells.emplace_back(session_in_words(of));
      rows.rows.push_back(std::move(cells));
    }
  if (rows.rows.empty())
    return;
  table(page, rows);
  say_what_is_not_shown(page, plan.changed());
}

void ask_missing(Html& page, const Filled& filled, const RegisterPlan& plan) {
  const auto missing = plan.missing();
  if (missing.empty())
    return;
  page.element("h2", "Sessions that are not there");
  page.open("ul", {{"class", "govuk-list govuk-list--bullet"}});
  for (std::size_t at = 0; at < std::min(missing.size(), most_shown); ++at)
    page.element(
        "li", session_in_words(*missing[at]) + ": " + people(missing[at]->compared.added.size()));
  page.close("ul");
  say_what_is_not_shown(page, missing.size());
  checkbox(page, filled, "add_sessions",
           missing.size() == 1 ? "Add this session" : "Add these sessions",
           "From 09:30 to 16:00, without a place. You can change each on its page. If they are not "
           "added, their people are left out.");
}

std::string bring_in_words(const RegisterPlan& plan) {
  std::vector<std::string> parts;
  if (plan.added() > 0)
    parts.push_back(std::to_string(plan.added()) + " new");
  if (plan.changed() > 0)
    parts.push_back(std::to_string(plan.changed()) + " changed");
  return "Bring it in: " + list_of(parts, "and");
}

void say_why_again(Html& page, Look look) {
  if (look == Look::changed)
    inset(page,
          "Somebody changed something since you looked. This is what would change now. Look at it, "
          "then bring it in.");
  else if (look == Look::words)
    inset(page, "This is what would change now that those words are known.");
}

}  // namespace

Page preview_page(const Visit& visit, Site& site, const RegisterOnItsWay& way,
                  const RegisterPlan& plan, Look look) {
  Sheet sheet{
      .title = "What would change", .back = {"Choose another file", way.place.path}, .wide = true};
  Filled filled;
  if (look == Look::nothing_chosen)
    filled.problems.push_back(
        problem_at("add_sessions",
                   "Tick this to add them: all that is new stands at sessions that are not there"));
  sheet.problems = filled.problems;
  if (way.said.add_sessions)
    filled.values.add("add_sessions", "yes");
  const Lists lists = store::find_lists(site.db());
  const courses::Words words(lists, {});
  const bool many = !way.place.only;
  Html& page = sheet.inside;
  say_why_again(page, look);
  say_how_many(page, way, plan);
  open_form(page, visit, way.place.path);
  hidden(page, "step", "preview");
  hidden(page, "seen", plan.seen);
  hide_columns(page, way);
  hide_meanings(page, way);
  ask_words(page, plan, words);
  list_problems(page, plan);
  if (plan.changes_something())
    page.element("h2", "What it brings in");
  else
    inset(page, plan.same() > 0 ? "Nothing would change: everybody stands there as it says."
                                : "There is nobody in it who could be brought in.");
  list_new(page, plan, words, many);
  list_changed(page, plan, many);
  ask_missing(page, filled, plan);
  open_buttons(page);
  if (plan.changes_something())
    button(page, bring_in_words(plan), Weight::primary, "do", "keep");
  button(page, "Read the columns otherwise", Weight::secondary, "do", "columns");
  page.close("div");
  page.close("form");
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
