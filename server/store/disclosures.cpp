// SPDX-License-Identifier: Apache-2.0
#include "store/disclosures.h"

#include "base/secrets.h"

namespace earshot::store {

void add_disclosure(Database& db, std::string_view box) {
  const std::string id = random_bytes(16);
  db.run("insert into disclosure (id, box) values (?, ?)", BlobView{id}, BlobView{box});
}

void each_disclosure(Database& db,
                     const std::function<void(std::string_view, std::string_view)>& use) {
  db.each<BlobView, BlobView>("select id, box from disclosure",
                              [&](BlobView id, BlobView box) { use(id.bytes, box.bytes); });
}

void each_open_disclosure(Database& db,
                          const std::function<void(std::string_view, std::string_view)>& use) {
  db.each<BlobView, BlobView>("select id, box from disclosure where dealt_with_on is null",
                              [&](BlobView id, BlobView box) { use(id.bytes, box.bytes); });
}

bool deal_with_disclosure(Database& db, std::string_view id, Day today) {
  return db.run(R"sql(
      update disclosure
         set dealt_with_on = ?
       where id = ?
         and dealt_with_on is null)sql",
                today, BlobView{id}) == 1;
}

int count_dealt_with(Database& db, Day up_to) {
  return *db.one<int>("select count(*) from disclosure where dealt_with_on <= ?", up_to);
}

int forget_dealt_with(Database& db, Day up_to) {
  return static_cast<int>(db.run("delete from disclosure where dealt_with_on <= ?", up_to));
}

bool delete_disclosure(Database& db, std::string_view id) {
  return db.run("delete from disclosure where id = ?", BlobView{id}) == 1;
}

}  // namespace earshot::store
