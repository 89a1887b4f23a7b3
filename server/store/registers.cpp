// SPDX-License-Identifier: Apache-2.0
#include "store/registers.h"

namespace earshot::store {

std::optional<std::string> find_register_columns(Database& db, std::string_view titles) {
  return db.one<std::string>("select parts from register_columns where titles = ?", titles);
}

void keep_register_columns(Database& db, std::string_view titles, std::string_view parts) {
  db.run(R"sql(
      insert into register_columns (titles, parts)
           values (?, ?)
      on conflict (titles) do update set parts = excluded.parts)sql",
         titles, parts);
}

std::vector<RegisterWord> register_words(Database& db) {
  std::vector<RegisterWord> words;
  db.each<std::string, std::string, std::string>(
      "select list, word, name from register_word", [&](auto list, auto word, auto name) {
        words.push_back({std::move(list), std::move(word), std::move(name)});
      });
  return words;
}

void keep_register_word(Database& db, const RegisterWord& said) {
  db.run(R"sql(
      insert into register_word (list, word, name)
           values (?, ?, ?)
      on conflict (list, word) do update set name = excluded.name)sql",
         said.list, said.word, said.name);
}

}  // namespace earshot::store
