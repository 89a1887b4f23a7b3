// SPDX-License-Identifier: Apache-2.0
#include "base/migrations.h"

#include "base/backup.h"

namespace earshot {
namespace {

// A table of its own and not a setting of SQLite's, so that another database can keep it too.
constexpr std::string_view version_table = R"(
    create table if not exists schema_version (
      only_row integer primary key check (only_row = 1),
      version integer not null check (version >= 0)
    ))";

void check_order(std::span<const Migration> steps) {
  int version = 0;
  for (const Migration& step : steps)
    if (step.version != ++version)
      throw std::logic_error("migrations are numbered 1, 2, 3 ... without a gap");
}

[[noreturn]] void refuse(int version, std::size_t known) {
  throw std::runtime_error(
      "This database was last used by a newer Earshot (its tables are at version " +
      std::to_string(version) + ", this program knows up to " + std::to_string(known) +
      "). Start the newer Earshot again, or restore a backup made before the upgrade.");
}

void run_steps(Database& database, std::span<const Migration> steps) {
  for (const Migration& step : steps)
    try {
      database.script(step.sql);
    } catch (const std::runtime_error& e) {
      throw std::runtime_error("Migration " + std::to_string(step.version) +
                               " failed and nothing " + "was changed. " + e.what());
    }
  database.run(R"(
      insert into schema_version (only_row, version)
      values (1, ?)
      on conflict (only_row) do update set version = excluded.version)",
               steps.back().version);
}

}  // namespace

int schema_version(Database& database) {
  const bool any =
      database.one<int>("select 1 from sqlite_schema where name = 'schema_version'").has_value();
  return any ? database.one<int>("select version from schema_version").value_or(0) : 0;
}

fs::path copy_before_migration(const fs::path& file, int version) {
  return file.string() + ".before-migration-from-" + std::to_string(version);
}

void migrate(Database& database, const fs::path& file, std::span<const Migration> steps) {
  check_order(steps);
  database.begin(Access::write);  // one process migrates, another waits and finds it done
  try {
    const int version = schema_version(database);
    if (version > static_cast<int>(steps.size()))
      refuse(version, steps.size());
    const auto missing = steps.subspan(static_cast<std::size_t>(version));
    if (version > 0 && !missing.empty())
      copy_again(file, copy_before_migration(file, version));
    if (!missing.empty()) {
      database.run(version_table);
      run_steps(database, missing);
    }
    database.commit();
  } catch (...) {
    database.roll_back();
    throw;
  }
}

}  // namespace earshot
