// SPDX-License-Identifier: Apache-2.0
#include "store/guesses.h"

#include "store/moments.h"

namespace earshot::store {

void add_guess(Database& db, std::string_view whose, Moment now) {
  db.run("insert into guess (whose, at) values (?, ?)", BlobView{whose}, seconds(now));
}

std::optional<Moment> find_guess(Database& db, std::string_view whose, int many, Moment after) {
  const auto at = db.one<std::int64_t>(R"sql(
      select at
        from guess
       where whose = ?
         and at > ?
    order by at desc
       limit 1
      offset ?)sql",
                                       BlobView{whose}, seconds(after), many - 1);
  return at ? std::optional(moment(*at)) : std::nullopt;
}

void forget_guesses(Database& db, Moment until) {
  db.run("delete from guess where at <= ?", seconds(until));
}

}  // namespace earshot::store
