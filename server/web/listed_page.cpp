// SPDX-License-Identifier: Apache-2.0
// One of a list: changing what it says, taking it off, putting it back, making it part of another, splitting it.
// Rules are asked twice: for the page, and on the writer for what happened meanwhile.
#include <algorithm>

#include "partnership/rules.h"
#include "store/editions.h"
#include "store/listed.h"
#include "store/staff_record.h"
#include "web/pages.h"
#include "web/settings.h"
#include "web/settings_common.h"

namespace earshot::web {
namespace {

// "/settings/agencies/police": the list is in the address.
const ListRow* list_in(std::string_view path) {
  const std::string start = settings_path() + "/";
  path.remove_prefix(std::min(start.size(), path.size()));
  return find_list(path.substr(0, path.find('/')));
}

void open_one(Html& page, const Visit& visit, const Filled& filled, const Listed& listed,
              const std::vector<Listed>& now) {
  const ListRow& row = row_of(listed.list);
  const std::string seen = std::to_string(listed.since);
  open_form(page, visit, listed_path(listed));
  hidden(page, "seen", seen);
  listed_fields(page, filled, row, listed, now);
  button(page, "Save", Weight::primary, "do", "save");
  page.close("form");
  ways_off_the_list(page, visit, filled, listed, now);
}

// Where it can't be saved any more, so that it can be copied.
void what_was_typed(Html& page, const Listed& typed, const std::vector<Listed>& now) {
  if (typed.title.empty())
    return;
  page.element("h2", "What you typed");
  std::vector<SummaryRow> rows;
  for (const Theirs& each : said_by(typed, now))
    rows.push_back({.name = each.label, .value = each.value});
  summary_list(page, rows);
}

void closed_one(Html& page, const Visit& visit, const Listed& listed,
                const std::vector<Listed>& now) {
  std::vector<SummaryRow> rows;
  for (const Theirs& each : said_by(listed, now))
    rows.push_back({.name = each.label, .value = each.value});
  if (const Listed* target = partnership::find_in(now, listed.list, listed.became))
    rows.push_back({.name = "Now part of", .value = target->title});
  if (const auto parts = listed.all_said(split_field); !parts.empty())
    rows.push_back({.name = "Split into", .value = titles_of(parts, listed.list, now)});
  summary_list(page, rows);
  if (const auto why = partnership::cannot_reopen(listed, now)) {
    inset(page, *why);
    return;
  }
  one_button_form(page, visit, listed_path(listed), "Put it back on the list", listed.title,
                  {{"do", "reopen"}, {"seen", std::to_string(listed.since)}});
}

Page listed_form(const Visit& visit, Site& site, const Filled& filled, const Listed& listed,
                 const std::vector<Listed>& now, const std::vector<Theirs>& theirs = {}) {
  const ListRow& row = row_of(listed.list);
  Sheet sheet{.title = listed.title,
              .problems = filled.problems,
              .back = {"Back to the list", settings_path(row.name)},
              .status = theirs.empty() ? 200 : 409};
  Html& page = sheet.inside;
  if (!theirs.empty())
    somebody_was_quicker(page, theirs);
  page.element("p", "Its short name in files is " + listed.name + ". That never changes.");
  if (listed.closed_on) {
    if (!theirs.empty())
      what_was_typed(page, listed_in(visit.form, listed.list), now);
    closed_one(page, visit, listed, now);
  } else
    open_one(page, visit, filled, listed, now);
  return shown(visit, site, sheet);
}

struct Deeds {
  std::string_view name;  // of the button
  std::string_view done;
  std::string_view deed;
};
constexpr Deeds all_ways[] = {
    {"save", "saved", "changed-on-list"},       {"close", "closed", "closed-on-list"},
    {"reopen", "reopened", "reopened-on-list"}, {"merge", "merged", "merged-on-list"},
    {"split", "split", "split-on-list"},
};

// What is wanted of it, and what is wrong with that as things stand.
struct Wanted {
  Listed listed;
  Problems problems;
};

Wanted wanted_of(const Visit& visit, const Listed& before, const std::vector<Listed>& now,
                 std::string_view way) {
  Listed after = before;
  const auto refused = [&](std::string_view field, partnership::Wrong wrong) {
    return Wanted{after, wrong ? Problems{problem_at(field, *wrong)} : Problems{}};
  };
  if (way == "reopen") {
    after.closed_on.reset();
    after.became.clear();
    after.more.erase(std::string(split_field));
    return refused("do", partnership::cannot_reopen(before, now));
  }
  if (way == "save") {
    const Listed typed = listed_in(visit.form, before.list);
    after.title = typed.title;
    after.more = typed.more;
    return {after, partnership::wrong_listed(after, now)};
  }
  after.closed_on = visit.today;
  if (way == "close")
    return refused("do", partnership::cannot_close(before, now));
  if (way == "split") {
    std::vector<std::string> parts;
    for (const std::string_view part : visit.form.all("parts"))
      parts.emplace_back(part);
    after.more[std::string(split_field)] = parts;
    return refused("parts", partnership::cannot_split(before, parts, now));
  }
  after.became = visit.form["into"];
  return refused("into", partnership::cannot_merge(before, after.became, now));
}

// What was ticked stays ticked.
Fields over(Fields fields, const Fields& typed, std::string_view name) {
  for (const std::string_view value : typed.all(name))
    fields.add(std::string(name), std::string(value));
  return fields;
}

// The page that goes out instead, if it can't be done as things stand in `db`.
std::optional<Page> refusal(Database& db, const Visit& visit, Site& site, const ListRow& row,
                            const Deeds& way) {
  const auto now = store::find_listed(db);
  const Listed* before = partnership::find_in(now, row.list, visit.variable);
  if (before == nullptr)
    return not_found(site);
  Wanted wanted = wanted_of(visit, *before, now, way.name);
  if (wanted.listed.says_the_same(*before))
    return settings_done(settings_path(row.name), way.done);
  if (visit.form["seen"] != std::to_string(before->since))
    return listed_form(visit, site, {visit.form, {}}, *before, now, said_by(*before, now));
  if (wanted.problems.empty())
    return std::nullopt;
  return listed_form(
      visit, site,
      {way.name == "save" ? visit.form : over(filled_from(*before).values, visit.form, "parts"),
       std::move(wanted.problems)},
      *before, now);
}

std::optional<Page> carry_out(Database& db, const Visit& visit, const House& house,
                              const ListRow& row, const Deeds& way) {
  Site site(house);
  if (auto page = refusal(db, visit, site, row, way))
    return page;
  const auto now = store::find_listed(db);
  const Listed& before = *partnership::find_in(now, row.list, visit.variable);
  const Wanted wanted = wanted_of(visit, before, now, way.name);
  store::change_listed(db, wanted.listed, store::begin_edition(db, row.name, visit.today));
  store::add_to_record(db, {.who = visit.staff->person,
                            .at = visit.now,
                            .what = way.deed,
                            .on = std::string(row.name) + "/" + before.name});
  return std::nullopt;
}

}  // namespace

Outcome show_listed(const Visit& visit, Site& site) {
  const ListRow* row = list_in(visit.path);
  const auto now = store::find_listed(site.db());
  const Listed* listed = row ? partnership::find_in(now, row->list, visit.variable) : nullptr;
  if (listed == nullptr)
    return not_found(site);
  return listed_form(visit, site, filled_from(*listed), *listed, now);
}

Outcome change_listed(const Visit& visit, Site& site) {
  const ListRow* row = list_in(visit.path);
  const auto way = std::ranges::find(all_ways, visit.form["do"], &Deeds::name);
  if (row == nullptr || way == std::end(all_ways) || (way->name == "merge" && !row->merges) ||
      (way->name == "split" && !row->splits))
    return not_found(site);
  if (auto page = refusal(site.db(), visit, site, *row, *way))
    return std::move(*page);
  return {settings_done(settings_path(row->name), way->done),
          [visit, &house = site.house, row, way](Database& db) {
            return carry_out(db, visit, house, *row, *way);
          }};
}

}  // namespace earshot::web
