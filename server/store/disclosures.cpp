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

}  // namespace earshot::store
