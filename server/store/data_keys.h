// SPDX-License-Identifier: Apache-2.0
// Data keys: what is kept of a release or a person is sealed under a key of its own, which stands
// here wrapped under that owner's key in the key folder. Destroying the latter forgets everything
// of that owner, in old backups of the database too.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/database.h"
#include "base/secrets.h"

namespace earshot::store {

void add_data_key(Database& db, std::string_view owner, const Key& wrapping, const Key& data_key);
std::optional<Key> find_data_key(Database& db, std::string_view owner, const Key& wrapping);

}  // namespace earshot::store
