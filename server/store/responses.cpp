// SPDX-License-Identifier: Apache-2.0
#include "store/responses.h"

namespace earshot::store {

void add_response(Database& db, std::string_view release, std::string_view id,
                  std::string_view sealed) {
  db.run("insert into response (release, id, sealed) values (?, ?, ?)", release, BlobView{id},
         BlobView{sealed});
}

void each_response(Database& db, std::string_view release,
                   const std::function<void(std::string_view, std::string_view)>& use) {
  db.each<BlobView, BlobView>(
      "select id, sealed from response where release = ?",
      [&](BlobView id, BlobView sealed) { use(id.bytes, sealed.bytes); }, release);
}

int count_responses(Database& db, std::string_view release) {
  return *db.one<int>("select count(*) from response where release = ?", release);
}

}  // namespace earshot::store
