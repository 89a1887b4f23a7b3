// SPDX-License-Identifier: Apache-2.0
#include "store/health.h"

#include "store/schema.h"

namespace earshot::store {
namespace {

// Finds torn pages and indexes that disagree with their tables; stops at the tenth.
void check_pages(Database& database, std::vector<std::string>& damage) {
  for (const auto& [said] : database.all<std::string>("pragma integrity_check(10)"))
    if (said != "ok")
      damage.push_back("The file is damaged: " + said);
}

void check_references(Database& database, std::vector<std::string>& damage) {
  const auto lost = database.one<std::int64_t>("select count(*) from pragma_foreign_key_check");
  if (lost.value_or(0) > 0)
    damage.push_back(std::to_string(*lost) + " rows belong to something that is not there");
}

}  // namespace

Health examine(Database& database) {
  Health health;
  health.engine = "SQLite " + database.one<std::string>("select sqlite_version()").value_or("");
  health.version = schema_version(database);
  for (const Migration& step : migrations())
    health.newest_version = step.version;
  check_pages(database, health.damage);
  check_references(database, health.damage);
  return health;
}

void try_to_read(Database& database) {
  database.one<std::int64_t>("select count(*) from (select id from survey limit 1)");
}

bool is_full(const fs::path& folder, std::uintmax_t least_bytes) {
  return fs::space(folder).available < least_bytes;
}

}  // namespace earshot::store
