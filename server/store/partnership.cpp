// SPDX-License-Identifier: Apache-2.0
#include "store/partnership.h"

namespace earshot::store {

SaidSettings find_settings(Database& db) {
  SaidSettings said;
  db.each<std::string_view, std::string_view>(
      "select name, value from setting",
      [&](std::string_view name, std::string_view value) { said.emplace(name, value); });
  return said;
}

Particulars find_partnership(Database& db) { return particulars_from(find_settings(db)); }

std::optional<std::string> find_setting(Database& db, std::string_view name) {
  return db.one<std::string>("select value from setting where name = ?", name);
}

void keep_setting(Database& db, std::string_view name, std::string_view value) {
  db.run(R"sql(
      insert into setting (name, value)
           values (?, ?)
      on conflict (name) do update set value = excluded.value)sql",
         name, value);
}

}  // namespace earshot::store
