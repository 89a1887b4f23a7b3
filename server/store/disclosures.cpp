// SPDX-License-Identifier: Apache-2.0
#include "store/disclosures.h"

#include "base/secrets.h"
#include "store/moments.h"

namespace earshot::store {

void add_disclosure(Database& db, std::string_view box) {
  const std::string id = random_bytes(16);
  db.run("insert into disclosure (id, box) values (?, ?)", BlobView{id}, BlobView{box});
}

void add_contact_request(Database& db, const Receipt& receipt, std::string_view box) {
  const std::string id = random_bytes(16);
  db.run(R"sql(
      insert into disclosure (id, receipt, content, box)
           values (?, ?, ?, ?)
      on conflict do nothing)sql",
         BlobView{id}, BlobView{receipt.nonce}, BlobView{receipt.content}, BlobView{box});
}

std::vector<Unfound> disclosures_not_found(Database& db) {
  std::vector<Unfound> all;
  db.each<BlobView, int>(R"sql(
      select id,
             receipt is not null
        from disclosure
       where found_at is null
    order by id)sql",
                         [&](BlobView id, int asks_contact) {
                           all.push_back({std::string(id.bytes), asks_contact == 1});
                         });
  return all;
}

std::optional<std::string> box_of_disclosure(Database& db, std::string_view id) {
  auto box = db.one<Blob>("select box from disclosure where id = ?", BlobView{id});
  return box ? std::optional(std::move(box->bytes)) : std::nullopt;
}

// The hour is enough for the reader, and too little to tell one answer from its neighbours.
bool mark_found(Database& db, std::string_view id, bool likely, Moment now) {
  return db.run(R"sql(
      update disclosure
         set found_at = ?,
             likely = ?
       where id = ?
         and found_at is null)sql",
                seconds(std::chrono::floor<std::chrono::hours>(now)), likely ? 1 : 0,
                BlobView{id}) == 1;
}

bool has_contact_request(Database& db, std::string_view nonce) {
  return db.one<int>("select 1 from disclosure where receipt = ?", BlobView{nonce}).has_value();
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

bool take_up_again(Database& db, std::string_view id) {
  return db.run(R"sql(
      update disclosure
         set dealt_with_on = null
       where id = ?
         and dealt_with_on is not null)sql",
                BlobView{id}) == 1;
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
