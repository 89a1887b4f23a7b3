// SPDX-License-Identifier: Apache-2.0
#include "partnership/seed.h"

#include <algorithm>

#include "partnership/rules.h"
#include "store/editions.h"
#include "store/partnership.h"
#include "store/staff_record.h"

namespace earshot::partnership {
namespace {

// Begun whether or not anything was said, so that it happens once.
constexpr std::string_view first_start = "first start";

SaidSettings said_in(const Settings& settings, Problems& problems) {
  SaidSettings said;
  for (const Settings::Value& value : settings.values()) {
    const PartnershipKey* row = find_partnership_key(value.key.name);
    if (row == nullptr || value.file.empty())
      continue;
    if (const auto wrong = wrong_setting(*row, value.text))
      problems.push_back(
          {value.file, value.line, {}, "'" + std::string(value.key.name) + "': " + *wrong});
    said.emplace(value.key.name, value.text);
  }
  return said;
}

Problems take(Database& db, const Settings& settings, std::span<const GivenFile> files,
              Moment now) {
  const Day today = london_day(now);
  std::vector<GivenFile> wanted;
  for (const GivenFile& file : files)
    if (!has_lists(db, file.kind))
      wanted.push_back(file);
  Plan plan = plan_import(db, wanted, today);
  if (!has_settings(db))
    plan.settings = said_in(settings, plan.problems);
  if (!plan.problems.empty())
    return std::move(plan.problems);
  carry_out(db, plan, today);
  if (!has_settings(db))
    store::begin_edition(db, first_start, today);
  store::add_to_record(db, {.who = "server", .at = now, .what = "took-settings"});
  return {};
}

}  // namespace

bool has_settings(Database& db) { return store::find_edition(db, first_start) > 0; }

bool has_lists(Database& db, FileKind kind) {
  return store::find_edition(db, kind == FileKind::topics ? "topics" : "agencies") > 0;
}

Problems seed(store::DataFolder& data, const Settings& settings, std::span<const GivenFile> files,
              Moment now) {
  const bool is_there = [&] {
    const auto snapshot = data.snapshot();
    return has_settings(*snapshot) && std::ranges::all_of(files, [&](const GivenFile& file) {
             return has_lists(*snapshot, file.kind);
           });
  }();
  if (is_there)
    return {};
  return data.writer().run([&](Database& db) { return take(db, settings, files, now); });
}

}  // namespace earshot::partnership
