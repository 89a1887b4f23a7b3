// SPDX-License-Identifier: Apache-2.0
// Adding to a list. The name is made of the title, once and for good.
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

Page new_form(const Visit& visit, Site& site, const ListRow& row, const Filled& filled,
              const std::vector<Listed>& now) {
  Sheet sheet{.title = "Add " + std::string(row.one),
              .problems = filled.problems,
              .back = {"Back to the list", settings_path(row.name)}};
  Html& page = sheet.inside;
  open_form(page, visit, settings_path("add/" + std::string(row.name)));
  listed_fields(page, filled, row, {.list = row.list}, now);
  button(page, "Add it");
  page.close("form");
  return shown(visit, site, sheet);
}

// With a name that none has had, behind the last.
Listed named(Listed listed, const std::vector<Listed>& now) {
  std::vector<std::string> taken;
  for (const Listed& each : now)
    if (each.list == listed.list) {
      taken.push_back(each.name);
      listed.place = std::max(listed.place, each.place + 1);
    }
  listed.name = name_for(listed.title, taken);
  return listed;
}

std::optional<Page> add(Database& db, const Visit& visit, const House& house, const ListRow& row) {
  const auto now = store::find_listed(db);
  const Listed wanted = named(listed_in(visit.form, row.list), now);
  if (Problems wrong = partnership::wrong_listed(wanted, now); !wrong.empty()) {
    Site site(house);
    return new_form(visit, site, row, {visit.form, std::move(wrong)}, now);
  }
  store::add_listed(db, wanted, store::begin_edition(db, row.name, visit.today));
  store::add_to_record(db, {.who = visit.staff->person,
                            .at = visit.now,
                            .what = "added-to-list",
                            .on = std::string(row.name) + "/" + wanted.name});
  return std::nullopt;
}

}  // namespace

Outcome ask_listed(const Visit& visit, Site& site) {
  const ListRow* row = find_list(visit.variable);
  if (row == nullptr)
    return not_found(site);
  return new_form(visit, site, *row, {}, store::find_listed(site.db()));
}

Outcome add_listed(const Visit& visit, Site& site) {
  const ListRow* row = find_list(visit.variable);
  if (row == nullptr)
    return not_found(site);
  const auto now = store::find_listed(site.db());
  const Listed wanted = named(listed_in(visit.form, row->list), now);
  if (Problems wrong = partnership::wrong_listed(wanted, now); !wrong.empty())
    return new_form(visit, site, *row, {visit.form, std::move(wrong)}, now);
  return {settings_done(settings_path(row->name), "added"),
          [visit, &house = site.house, row](Database& db) { return add(db, visit, house, *row); }};
}

}  // namespace earshot::web
