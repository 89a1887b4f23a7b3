// SPDX-License-Identifier: Apache-2.0
// Who reads what children and families write on which day of the week, and who is told if they do
// not. Somebody who has left, or who reads no more, stands on no day.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/person.h"
#include "model/rota.h"

namespace earshot::store {

Rota find_rota(Database& db);
void keep_rota(Database& db, const Rota& rota);  // all of it
std::vector<Person> all_readers(Database& db);   // who may read and has an account, by name

}  // namespace earshot::store
