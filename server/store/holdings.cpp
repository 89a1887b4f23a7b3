// SPDX-License-Identifier: Apache-2.0
#include "store/holdings.h"

namespace earshot::store {

void hold(Database& db, const Holding& holding) {
  db.run(R"sql(
      insert into holding (kind, thing, person)
           values (?, ?, ?)
      on conflict do nothing)sql",
         holding.kind, holding.thing, holding.person);
}

void let_go(Database& db, const Holding& holding) {
  db.run("delete from holding where kind = ? and thing = ? and person = ?", holding.kind,
         holding.thing, holding.person);
}

bool does_hold(Database& db, const Holding& holding) {
  return db.one<int>("select 1 from holding where kind = ? and thing = ? and person = ?",
                     holding.kind, holding.thing, holding.person) == 1;
}

std::vector<Holding> holdings_of(Database& db, std::string_view person) {
  std::vector<Holding> all;
  for (auto& [kind, thing] : db.all<std::string, std::string>(R"sql(
      select kind,
             thing
        from holding
       where person = ?
    order by kind, thing)sql",
                                                              person))
    all.push_back({std::move(kind), std::move(thing), std::string(person)});
  return all;
}

// What the other holds already is only let go.
std::int64_t hand_over(Database& db, std::string_view from, std::string_view to) {
  if (from == to)
    return 0;
  db.run(R"sql(
      insert into holding (kind, thing, person)
           select kind,
                  thing,
                  ?
             from holding
            where person = ?
      on conflict do nothing)sql",
         to, from);
  return db.run("delete from holding where person = ?", from);
}

}  // namespace earshot::store
