// SPDX-License-Identifier: Apache-2.0
#include "store/rota.h"

#include <algorithm>

#include "store/people.h"

namespace earshot::store {

std::vector<Person> all_readers(Database& db) {
  std::vector<Person> all = all_people(db);
  std::erase_if(all, [](const Person& person) {
    return person.standing != Standing::active || !person.roles.may(Right::read_words);
  });
  return all;
}

Rota find_rota(Database& db) {
  const std::vector<Person> readers = all_readers(db);
  const auto still = [&](std::string id) {
    return std::ranges::find(readers, id, &Person::id) == readers.end() ? std::string() : id;
  };
  Rota rota;
  for (auto& [weekday, reader, deputy] : db.all<int, std::string, std::string>(R"sql(
      select weekday,
             coalesce(reader, ''),
             coalesce(deputy, '')
        from duty)sql"))
    rota.at(static_cast<std::size_t>(weekday - 1)) = {still(std::move(reader)),
                                                      still(std::move(deputy))};
  return rota;
}

void keep_rota(Database& db, const Rota& rota) {
  const auto or_nobody = [](const std::string& id) {
    return id.empty() ? std::nullopt : std::optional(id);
  };
  db.run("delete from duty");
  for (std::size_t at = 0; at < rota.size(); ++at)
    db.run("insert into duty (weekday, reader, deputy) values (?, ?, ?)", at + 1,
           or_nobody(rota[at].reader), or_nobody(rota[at].deputy));
}

}  // namespace earshot::store
