// SPDX-License-Identifier: Apache-2.0
// A register's way from page to page. Each page brings the sealed rows and all that was said so far, so
// going back is always possible and nothing waits here.
#include <algorithm>

#include "base/sheet.h"
#include "base/text.h"
#include "store/listed.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/pages.h"
#include "web/registers/registers.h"
#include "web/registers/steps.h"

namespace earshot::web {
namespace {

constexpr std::string_view came_too_late =
    "What was read from the file is no longer there. Choose it once more";
constexpr std::string_view too_much =
    "There is too much in it for one go. Split it, and bring in each part";

std::optional<RegisterPlace> place_of(const Visit& visit, Site& site) {
  auto found = session_of(visit, site);
  if (!found || found->session.cancelled_on)
    return std::nullopt;
  const std::string title =
      "Bring in a register of " + found->course.title + ", " + days_in_words(found->session);
  const std::string id = found->session.id;
  return RegisterPlace{courses::OnlySession{std::move(found->course), std::move(found->session)},
                       title,
                       session_path(id, "register"),
                       {"Back to the session", session_path(id)}};
}

RegisterPlace place_of_many() {
  return {std::nullopt,
          "Bring in a register of several courses",
          "/courses/register",
          {"Back to courses", "/courses"}};
}

// "Row 12: …", of a file that could not be read at all.
Problems told(const Problems& problems, std::string_view field) {
  Problems all;
  for (const Problem& problem : problems)
    all.push_back(problem_at(
        field,
        (problem.line > 0 ? "Row " + std::to_string(problem.line) + ": " : "") + problem.message));
  return all;
}

// What comes next after the rows are known: the columns, unless they have been matched before.
Page first_look(const Visit& visit, Site& site, RegisterOnItsWay& way) {
  courses::FoundColumns found = courses::columns_of(site.db(), way.carried.rows);
  way.said.columns = std::move(found.columns);
  const bool open = courses::leaves_open_who_came(way.carried.rows, way.said.columns);
  way.blank = open ? "" : "usual";
  const bool clear = wrong_columns(way.said.columns, !way.place.only).empty() && !open;
  if (!found.remembered || !clear)
    return columns_page(visit, site, way, {});
  return preview_page(
      visit, site, way,
      plan_register(site.house.site, site.db(), way.carried.rows, way.said, way.place.only),
      Look::first);
}

Page read_file(const Visit& visit, Site& site, const RegisterPlace& place) {
  const auto again = [&](Problems problems) {
    return choose_page(visit, site, place, {visit.form, std::move(problems)});
  };
  const auto file = std::ranges::find(visit.files, "file", &SentFile::field);
  const bool pasted = file == visit.files.end();
  const std::string_view field = pasted ? "pasted" : "file";
  if (pasted && tidy(visit.form["pasted"]).empty())
    return again({problem_at("file", "Choose a file, or paste rows of a spreadsheet")});
  SheetRows sheet = read_sheet(pasted ? visit.form["pasted"] : std::string_view(file->bytes));
  if (!sheet.problems.empty())
    return again(told(sheet.problems, field));
  RegisterOnItsWay way{.place = place,
                       .carried = {std::move(sheet.rows), std::move(sheet.name), sheet.others},
                       .field = {},
                       .said = {},
                       .blank = {}};
  way.field = carry(way.carried, visit, site);
  if (way.field.empty())
    return again({problem_at(field, too_much)});
  return first_look(visit, site, way);
}

void take_columns(RegisterOnItsWay& way, const Fields& form) {
  way.said.columns = courses::find_columns(way.carried.rows);
  auto& parts = way.said.columns.parts;
  for (std::size_t column = 0; column < parts.size(); ++column)
    parts[column] =
        courses::find_part(form[courses::column_field(column)]).value_or(courses::Part::left_out);
  if (const BlankRow* blank = find_blank(form["blank"])) {
    way.blank = blank->name;
    way.said.blank = blank->came;
  }
  way.said.add_sessions = form["add_sessions"] == "yes";
}

// Only what may be chosen there counts.
void take_meaning(courses::Meanings& meanings, const courses::Words& words, std::string_view list,
                  std::string_view name, std::string_view word) {
  const auto words_for = courses::find_words_for(list);
  if (!words_for || word.empty() || courses::bare_words(word) != word || word.size() > 200)
    return;
  const auto choices = words.choices(*words_for);
  if (name.empty() || std::ranges::find(choices, name, &earshot::Choice::name) != choices.end())
    meanings[{*words_for, std::string(word)}] = name;
}

// True if a word was explained on this very page.
bool take_meanings(RegisterOnItsWay& way, const Fields& form, Database& db) {
  const Lists lists = store::find_lists(db);
  const courses::Words words(lists, {});
  for (const std::string_view said : form.all("said")) {
    const std::size_t one = std::min(said.find('='), said.size());
    const std::size_t two = said.find('=', one + 1);
    if (two != said.npos)
      take_meaning(way.said.meanings, words, said.substr(0, one),
                   said.substr(one + 1, two - one - 1), said.substr(two + 1));
  }
  const auto before = way.said.meanings;
  for (int at = 1; form.has("word-" + std::to_string(at) + "-is"); ++at) {
    const std::string field = "word-" + std::to_string(at);
    const std::string_view is = form[field + "-is"], name = form[field];
    const std::size_t equals = std::min(is.find('='), is.size());
    if (!name.empty() && equals < is.size())
      take_meaning(way.said.meanings, words, is.substr(0, equals), name == "-" ? "" : name,
                   is.substr(equals + 1));
  }
  return way.said.meanings != before;
}

Problems wrong_said(const RegisterOnItsWay& way) {
  Problems problems = wrong_columns(way.said.columns, !way.place.only);
  if (way.blank.empty())
    problems.push_back(problem_at("blank", "Choose what it means if a row does not say it"));
  return problems;
}

std::string done_path(const RegisterPlace& place, const courses::RegisterPlan& plan,
                      bool with_missing) {
  std::size_t added = plan.added();
  if (!with_missing)
    for (const courses::SessionPlan* missing : plan.missing())
      added -= missing->compared.added.size();
  return (place.only ? session_path(place.only->session.id) : "/courses") +
         "?done=register&added=" + std::to_string(added) +
         "&changed=" + std::to_string(plan.changed());
}

Outcome keep(const Visit& visit, Site& site, const RegisterOnItsWay& way,
             const courses::RegisterPlan& plan) {
  const courses::ReadyRegister ready(site.house.site, site.db(), plan, way.said);
  if (ready.sessions().empty())
    return preview_page(visit, site, way, plan, Look::nothing_chosen);
  return {see_other(done_path(way.place, plan, way.said.add_sessions)),
          [visit, ready, instead = preview_page(visit, site, way, plan, Look::changed)](
              Database& db) -> std::optional<Page> {
            if (!ready.keep(db))
              return instead;
            for (const std::string& session : ready.sessions())
              put_on_course_record(db, visit, "brought-in-register", session);
            return std::nullopt;
          }};
}

Outcome next_page(const Visit& visit, Site& site, const RegisterPlace& place) {
  if (visit.form["step"] == "read")
    return read_file(visit, site, place);
  auto carried = take_up(visit.form["rows"], visit, site);
  if (!carried)
    return choose_page(visit, site, place, {{}, {problem_at("file", came_too_late)}});
  RegisterOnItsWay way{.place = place,
                       .carried = std::move(*carried),
                       .field = std::string(visit.form["rows"]),
                       .said = {},
                       .blank = {}};
  take_columns(way, visit.form);
  const bool explained = take_meanings(way, visit.form, site.db());
  if (visit.form["do"] == "columns")
    return columns_page(visit, site, way, {});
  if (Problems problems = wrong_said(way); !problems.empty())
    return columns_page(visit, site, way, problems);
  const auto plan =
      plan_register(site.house.site, site.db(), way.carried.rows, way.said, place.only);
  if (visit.form["step"] == "columns")
    return preview_page(visit, site, way, plan, Look::first);
  if (visit.form["do"] != "keep")
    return preview_page(visit, site, way, plan, Look::words);
  if (plan.seen != visit.form["seen"])
    return preview_page(visit, site, way, plan, explained ? Look::words : Look::changed);
  return keep(visit, site, way, plan);
}

}  // namespace

Outcome ask_register(const Visit& visit, Site& site) {
  const auto place = place_of(visit, site);
  return place ? choose_page(visit, site, *place, {}) : not_found(site);
}

Outcome take_register(const Visit& visit, Site& site) {
  const auto place = place_of(visit, site);
  return place ? next_page(visit, site, *place) : not_found(site);
}

Outcome ask_many_registers(const Visit& visit, Site& site) {
  return choose_page(visit, site, place_of_many(), {});
}

Outcome take_many_registers(const Visit& visit, Site& site) {
  return next_page(visit, site, place_of_many());
}

}  // namespace earshot::web
