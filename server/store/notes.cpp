// SPDX-License-Identifier: Apache-2.0
#include "store/notes.h"

namespace earshot::store {

std::optional<std::string> find_note(Database& db, std::string_view name) {
  return db.one<std::string>("select value from note where name = ?", name);
}

void forget_notes(Database& db) { db.run("delete from note"); }

void keep_note(Database& db, std::string_view name, std::string_view value) {
  db.run(R"sql(
      insert into note (name, value)
           values (?, ?)
      on conflict (name) do update set value = excluded.value)sql",
         name, value);
}

}  // namespace earshot::store
