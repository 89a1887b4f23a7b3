// SPDX-License-Identifier: Apache-2.0
#include "store/words.h"

namespace earshot::store {

void add_words(Database& db, std::string_view release, std::string_view id,
               std::string_view question, std::string_view sealed) {
  db.run("insert into words (release, id, question, sealed) values (?, ?, ?, ?)", release,
         BlobView{id}, question, BlobView{sealed});
}

void each_words(
    Database& db, std::string_view release,
    const std::function<void(std::string_view, std::string_view, std::string_view)>& use) {
  db.each<BlobView, std::string_view, BlobView>(
      "select id, question, sealed from words where release = ?",
      [&](BlobView id, std::string_view question, BlobView sealed) {
        use(id.bytes, question, sealed.bytes);
      },
      release);
}

}  // namespace earshot::store
