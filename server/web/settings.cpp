// SPDX-License-Identifier: Apache-2.0
#include "web/settings.h"

#include <algorithm>

#include "model/partnership.h"
#include "store/listed.h"
#include "store/rota.h"
#include "web/pages.h"
#include "web/settings_common.h"

namespace earshot::web {
namespace {

struct Done {
  std::string_view name;
  std::string_view words;
};
constexpr Done all_done[] = {
    {"saved", "Saved."},
    {"added", "Added to the list."},
    {"closed", "Taken off the list. It keeps its name in everything that is there already."},
    {"reopened", "Back on the list."},
    {"merged", "It is part of the other now. Old figures keep its name."},
    {"split", "It was split. What was said of it before stays under its name."},
    {"imported", "The file has been read, and all of it is as the file says."},
};

Task part_task(const SettingsPartRow& row, const std::vector<MissingSetting>& missing) {
  Task task{.link = {std::string(row.title), settings_path(row.name)},
            .hint = std::string(row.about)};
  const auto lacks = std::ranges::count_if(
      missing, [&](const MissingSetting& each) { return each.path == task.link.path; });
  task.status = lacks > 0 ? "Something is missing" : "Complete";
  task.shade = lacks > 0 ? Shade::yellow : Shade::green;
  return task;
}

Task rota_task(Database& db) {
  const auto without = std::ranges::count(store::find_rota(db), std::string(), &DutyDay::reader);
  return {.link = {"Who reads, and when", settings_path("rota")},
          .hint =
              "Who is told when children and families write something, and who if they do not "
              "open it.",
          .status = without > 0 ? "Days without a reader" : "Complete",
          .shade = without > 0 ? Shade::yellow : Shade::green};
}

Task list_task(const ListRow& row, const std::vector<Listed>& now) {
  const auto open = std::ranges::count_if(
      now, [&](const Listed& each) { return each.list == row.list && !each.closed_on; });
  return {.link = {std::string(row.title), settings_path(row.name)},
          .hint = std::string(row.about),
          .status = open == 0 ? "None yet" : std::to_string(open),
          .shade = open == 0 ? Shade::yellow : Shade::grey};
}

}  // namespace

std::string settings_path(std::string_view rest) {
  return rest.empty() ? "/settings" : "/settings/" + std::string(rest);
}

Page settings_done(std::string_view path, std::string_view name) {
  return see_other(std::string(path) + "?done=" + std::string(name));
}

std::string settings_done_words(std::string_view name) {
  const auto found = std::ranges::find(all_done, name, &Done::name);
  return found == std::end(all_done) ? std::string() : std::string(found->words);
}

const SettingsPartRow* find_settings_part(std::string_view name) {
  const auto found = std::ranges::find(all_settings_parts, name, &SettingsPartRow::name);
  return found == all_settings_parts.end() ? nullptr : &*found;
}

void somebody_was_quicker(Html& page, const std::vector<Theirs>& theirs) {
  Html inside;
  inside.element("p",
                 "What you typed is still below and has not been saved. This is what it says now:");
  std::vector<SummaryRow> rows;
  for (const Theirs& each : theirs)
    rows.push_back({.name = each.label, .value = each.value});
  summary_list(inside, rows);
  inside.element("p", "Change what you typed to fit, then save it. It takes the place of theirs.");
  notice(page, "Somebody else changed this while you were writing", std::move(inside));
}

Outcome settings_overview(const Visit& visit, Site& site) {
  Sheet sheet{.title = "Settings", .done = settings_done_words(visit.query["done"])};
  Html& page = sheet.inside;
  const auto missing = missing_settings(site.particulars());
  const auto now = store::find_listed(site.db());
  page.element("h2", "The partnership");
  std::vector<Task> parts;
  for (const SettingsPartRow& row : all_settings_parts)
    parts.push_back(part_task(row, missing));
  parts.push_back(rota_task(site.db()));
  task_list(page, parts);
  page.element("h2", "Lists");
  std::vector<Task> lists;
  for (const ListRow& row : all_lists())
    lists.push_back(list_task(row, now));
  task_list(page, lists);
  page.element("h2", "Files");
  task_list(page,
            {{.link = {"Settings as files", settings_path("files")},
              .hint = "Take everything out, edit it in a text editor or keep it, and bring it "
                      "back."}});
  return shown(visit, site, sheet);
}

Outcome show_settings(const Visit& visit, Site& site) {
  if (const SettingsPartRow* part = find_settings_part(visit.variable))
    return show_part(visit, site, *part);
  if (const ListRow* list = find_list(visit.variable))
    return list_page(visit, site, *list);
  return not_found(site);
}

Outcome save_settings(const Visit& visit, Site& site) {
  if (const SettingsPartRow* part = find_settings_part(visit.variable))
    return save_part(visit, site, *part);
  return find_list(visit.variable) ? not_done_here(site, "GET, HEAD") : not_found(site);
}

}  // namespace earshot::web
