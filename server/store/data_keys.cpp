// SPDX-License-Identifier: Apache-2.0
#include "store/data_keys.h"

namespace earshot::store {
namespace {

Place wrapped_place(std::string_view owner) { return {"data_key", "wrapped", owner}; }

}  // namespace

void add_data_key(Database& db, std::string_view owner, const Key& wrapping, const Key& data_key) {
  const std::string wrapped = seal_value(wrapping, wrapped_place(owner), data_key.bytes());
  db.run("insert into data_key (owner, wrapped) values (?, ?)", owner, BlobView{wrapped});
}

std::optional<Key> find_data_key(Database& db, std::string_view owner, const Key& wrapping) {
  const auto wrapped = db.one<Blob>("select wrapped from data_key where owner = ?", owner);
  if (!wrapped)
    return std::nullopt;
  const auto bytes = open_value(wrapping, wrapped_place(owner), wrapped->bytes);
  if (!bytes)
    return std::nullopt;
  return Key(*bytes);
}

}  // namespace earshot::store
