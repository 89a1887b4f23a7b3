// SPDX-License-Identifier: Apache-2.0
#include "store/editions.h"

namespace earshot::store {

int find_edition(Database& db, std::string_view of) {
  return db.one<int>("select coalesce(max(number), 0) from edition where of = ?", of).value_or(0);
}

int begin_edition(Database& db, std::string_view of, Day today) {
  return db
      .one<int>(R"sql(
      insert into edition (of, number, made_on)
           select ?1,
                  coalesce(max(number), 0) + 1,
                  ?2
             from edition
            where of = ?1
        returning number)sql",
                of, today)
      .value();
}

bool begin_edition_after(Database& db, std::string_view of, int seen, Day today) {
  return db.run(R"sql(
      insert into edition (of, number, made_on)
           select ?1,
                  ?2 + 1,
                  ?3
            where (select coalesce(max(number), 0) from edition where of = ?1) = ?2)sql",
                of, seen, today) == 1;
}

}  // namespace earshot::store
