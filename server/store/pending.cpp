// SPDX-License-Identifier: Apache-2.0
#include "store/pending.h"

#include <utility>

#include "base/secrets.h"

namespace earshot::store {

bool add_pending(Database& db, std::string_view survey, const Receipt& receipt,
                 std::string_view box, Day today) {
  return db.run(R"sql(
      insert into pending (survey, receipt, content, box)
           select id, ?, ?, ?
             from survey
            where id = ?
              and state = 'open'
              and ? between opens_on and closes_on
      on conflict (receipt) do nothing)sql",
                BlobView{receipt.nonce}, BlobView{receipt.content}, BlobView{box}, survey,
                today) == 1;
}

bool has_receipt(Database& db, std::string_view nonce) {
  return db.one<int>("select 1 from pending where receipt = ?", BlobView{nonce}).has_value();
}

// One that was kept before contents were known counts as the same.
bool has_receipt(Database& db, const Receipt& receipt) {
  return db
      .one<int>("select 1 from pending where receipt = ? and coalesce(content = ?, true)",
                BlobView{receipt.nonce}, BlobView{receipt.content})
      .has_value();
}

void each_box(Database& db, std::string_view survey,
              const std::function<void(std::string_view)>& use) {
  auto numbers = db.all<std::int64_t>("select number from pending where survey = ?", survey);
  for (std::size_t i = numbers.size(); i > 1; --i)
    std::swap(numbers[i - 1], numbers[random_below(i)]);
  for (const auto& [number] : numbers)
    db.each<BlobView>(
        "select box from pending where number = ?", [&](BlobView box) { use(box.bytes); }, number);
}

int count_boxes(Database& db, std::string_view survey) {
  return *db.one<int>("select count(*) from pending where survey = ?", survey);
}

int delete_boxes(Database& db, std::string_view survey) {
  return static_cast<int>(db.run("delete from pending where survey = ?", survey));
}

}  // namespace earshot::store
