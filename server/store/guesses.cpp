// SPDX-License-Identifier: Apache-2.0
#include "store/guesses.h"

#include "store/moments.h"

namespace earshot::store {

void add_guess(Database& db, std::string_view whose, Moment now) {
  db.run("insert into guess (whose, at) values (?, ?)", BlobView{whose}, seconds(now));
}

std::optional<Moment> find_guess(Database& db, std::string_view whose, int many, Moment after,
                                 Moment now) {
  const auto at = db.one<std::int64_t>(R"sql(
      select at
        from guess
       where whose = ?
         and at > ?
         and at <= ?
    order by at desc
       limit 1
      offset ?)sql",
                                       BlobView{whose}, seconds(after), seconds(now), many - 1);
  return at ? std::optional(moment(*at)) : std::nullopt;
}

void forget_guesses(Database& db, Moment until, Moment now) {
  db.run("delete from guess where at <= ? or at > ?", seconds(until), seconds(now));
}

}  // namespace earshot::store
