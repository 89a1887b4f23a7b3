// SPDX-License-Identifier: Apache-2.0
// The settings as files: out as they are, and in after everybody has read what would change.
#include <algorithm>

#include "partnership/plan.h"
#include "store/staff_record.h"
#include "web/pages.h"
#include "web/settings.h"
#include "web/settings_common.h"

namespace earshot::web {
namespace {

using partnership::FileRow;
using partnership::Plan;

const FileRow* file_in(const Fields& form) { return partnership::find_file(form["file"]); }

Plan plan_of(Database& db, const Visit& visit, const FileRow& row) {
  const partnership::GivenFile given[] = {
      {std::string(row.name), row.kind, std::string(visit.form["text"])}};
  return partnership::plan_import(db, given, visit.today);
}

// What somebody has read, in one text; it is asked again before it is done.
std::string all_of(const std::vector<std::string>& sentences) {
  std::string all;
  for (const std::string& each : sentences)
    all += each + "\n";
  return all;
}

void offer_files(Html& page) {
  page.element("h2", "Take out");
  std::vector<SummaryRow> rows;
  for (const FileRow& row : partnership::all_files)
    rows.push_back({.name = std::string(row.name),
                    .value = std::string(row.what),
                    .actions = {{"Download", settings_path("files/" + std::string(row.name)),
                                 std::string(row.name)}}});
  summary_list(page, rows);
}

Page files_page(const Visit& visit, Site& site, const Filled& filled) {
  Sheet sheet{.title = "Settings as files",
              .problems = filled.problems,
              .back = {"Back to settings", settings_path()}};
  Html& page = sheet.inside;
  offer_files(page);
  page.element("h2", "Bring in");
  page.element(
      "p",
      "Paste all of one file. You then read what would change before anything does. What "
      "the file leaves out of a list is taken off that list; a list that it says nothing of "
      "stays as it is.");
  open_form(page, visit, settings_path("files"));
  ChoiceField which{.name = "file", .legend = "Which file is it?"};
  for (const FileRow& row : partnership::all_files)
    which.choices.push_back({std::string(row.name), std::string(row.name)});
  radios(page, filled, which);
  long_field(page, filled, {.name = "text", .label = "The whole file", .rows = 15});
  button(page, "Say what would change");
  page.close("form");
  return shown(visit, site, sheet);
}

Problems told(const Plan& plan) {
  Problems problems;
  for (const Problem& problem : plan.problems)
    problems.push_back(problem_at(
        "text",
        (problem.line > 0 ? "Line " + std::to_string(problem.line) + ": " : "") + problem.message));
  return problems;
}

void add_list(Html& page, const std::vector<std::string>& sentences) {
  page.open("ul");
  for (const std::string& each : sentences)
    page.element("li", each);
  page.close("ul");
}

Page what_would_change(const Visit& visit, Site& site, const FileRow& row, const Plan& plan,
                       bool changed_meanwhile) {
  Sheet sheet{.title = plan.changes.empty() ? "All of it is so already" : "What would change",
              .back = {"Back to the files", settings_path("files")},
              .status = changed_meanwhile ? 409 : 200};
  Html& page = sheet.inside;
  if (changed_meanwhile)
    notice(page, "Somebody else changed the settings meanwhile",
           "Nothing has been brought in yet. This is what would change now.");
  add_list(page, plan.changes);
  if (!plan.remarks.empty())
    details(page, "Passed over: " + std::to_string(plan.remarks.size()), [&] {
      Html inside;
      add_list(inside, plan.remarks);
      return inside;
    }());
  if (plan.changes.empty())
    return shown(visit, site, sheet);
  open_form(page, visit, settings_path("files"));
  hidden(page, "file", row.name);
  hidden(page, "text", visit.form["text"]);
  hidden(page, "read", all_of(plan.changes));
  button(page, "Make these changes", Weight::primary, "do", "import");
  page.close("form");
  return shown(visit, site, sheet);
}

std::optional<Page> bring_in(Database& db, const Visit& visit, const House& house,
                             const FileRow& row) {
  const Plan plan = plan_of(db, visit, row);
  if (!plan.problems.empty() || all_of(plan.changes) != visit.form["read"]) {
    Site site(house);
    if (!plan.problems.empty())
      return files_page(visit, site, {visit.form, told(plan)});
    return what_would_change(visit, site, row, plan, true);
  }
  partnership::carry_out(db, plan, visit.today);
  store::add_to_record(db,
                       {.who = visit.staff->person, .at = visit.now, .what = "imported-settings"});
  return std::nullopt;
}

}  // namespace

Outcome settings_files(const Visit& visit, Site& site) { return files_page(visit, site, {}); }

Outcome download_settings(const Visit& visit, Site& site) {
  const FileRow* row = partnership::find_file(visit.variable);
  if (row == nullptr)
    return not_found(site);
  return Page{.body = partnership::text_of(row->kind, site.db()),
              .type = "text/plain; charset=utf-8",
              .headers = {{"Content-Disposition",
                           "attachment; filename=\"" + std::string(row->name) + "\""}}};
}

Outcome import_settings(const Visit& visit, Site& site) {
  const FileRow* row = file_in(visit.form);
  Problems wrong;
  if (row == nullptr)
    wrong.push_back(problem_at("file", "Choose which file it is"));
  if (visit.form["text"].empty())
    wrong.push_back(problem_at("text", "Paste the whole file"));
  if (!wrong.empty())
    return files_page(visit, site, {visit.form, std::move(wrong)});
  if (visit.form["do"] == "import")
    return {settings_done(settings_path(), "imported"),
            [visit, &house = site.house, row](Database& db) {
              return bring_in(db, visit, house, *row);
            }};
  const Plan plan = plan_of(site.db(), visit, *row);
  if (!plan.problems.empty())
    return files_page(visit, site, {visit.form, told(plan)});
  return what_would_change(visit, site, *row, plan, false);
}

}  // namespace earshot::web
