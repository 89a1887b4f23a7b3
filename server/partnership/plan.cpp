// SPDX-License-Identifier: Apache-2.0
#include "partnership/plan.h"

#include <algorithm>
#include <set>

#include "base/settings_file.h"
#include "forms/read_lists.h"
#include "model/settings_keys.h"
#include "partnership/differences.h"
#include "partnership/rules.h"
#include "store/editions.h"
#include "store/listed.h"
#include "store/partnership.h"

namespace earshot::partnership {
namespace {

void add_to(Problems& all, Problems&& more) { std::ranges::move(more, std::back_inserter(all)); }

// Settings of the machine may stand in the same file; they are not the partnership's.
void plan_settings(const GivenFile& file, const SaidSettings& now, Plan& plan) {
  for (const SaidInFile& said :
       read_settings_file(settings_keys, file.name, file.text, plan.problems)) {
    const PartnershipKey* row = find_partnership_key(said.name);
    if (row == nullptr) {
      plan.remarks.push_back(file.name + ":" + std::to_string(said.line) + ": '" +
                             std::string(said.name) +
                             "' is this machine's setting and not the partnership's, so it is not "
                             "imported");
      continue;
    }
    if (const auto wrong = wrong_setting(*row, said.text)) {
      plan.problems.push_back(
          {file.name, said.line, {}, "'" + std::string(said.name) + "': " + *wrong});
      continue;
    }
    const auto found = now.find(said.name);
    const std::string before(found == now.end() ? row->key.fallback
                                                : std::string_view(found->second));
    if (before != said.text)
      plan.changes.push_back(change_of(*row, before, said.text));
    if (before != said.text || found == now.end())
      plan.settings.insert_or_assign(std::string(said.name), said.text);
  }
}

Lists lists_in(std::span<const GivenFile> files, Problems& problems) {
  Lists lists;
  for (const GivenFile& file : files) {
    if (file.kind == FileKind::topics)
      add_to(problems, forms::read_topics(file.name, file.text, lists));
    if (file.kind == FileKind::agencies)
      add_to(problems, forms::read_agencies(file.name, file.text, lists));
  }
  return lists;
}

}  // namespace

Plan plan_import(Database& db, std::span<const GivenFile> files, Day today) {
  Plan plan;
  const SaidSettings now = store::find_settings(db);
  for (const GivenFile& file : files)
    if (file.kind == FileKind::settings)
      plan_settings(file, now, plan);
  const Lists lists = lists_in(files, plan.problems);
  if (!plan.problems.empty())
    return {.problems = std::move(plan.problems)};
  plan_lists(store::find_listed(db), listed_from(lists), today, plan);
  return plan;
}

void carry_out(Database& db, const Plan& plan, Day today) {
  std::set<std::string_view> parts;
  for (const auto& [name, value] : plan.settings) {
    store::keep_setting(db, name, value);
    parts.insert(row_of(find_partnership_key(name)->part).name);
  }
  for (const std::string_view part : parts)
    store::begin_edition(db, part, today);
  std::map<List, int> editions;
  for (const auto* rows : {&plan.added, &plan.changed})
    for (const Listed& each : *rows)
      if (!editions.contains(each.list))
        editions[each.list] = store::begin_edition(db, row_of(each.list).name, today);
  // Titles are free before any is given, so that two can change theirs round.
  for (const Listed& each : plan.changed)
    store::end_wording(db, each, editions.at(each.list));
  for (const Listed& each : plan.changed)
    store::begin_wording(db, each, editions.at(each.list));
  for (const Listed& each : plan.added)
    store::add_listed(db, each, editions.at(each.list));
  for (const Listed& each : plan.placed)
    store::place_listed(db, each);
}

}  // namespace earshot::partnership
