// SPDX-License-Identifier: Apache-2.0
// What of the people who work here has had its time. Each counts what stands from that day (London)
// or before, or lets it go; entries of the record keep their ids, which lead to no name any more.
#pragma once

#include <string_view>

#include "base/database.h"

namespace earshot::store {

// What stands in place of a name that has been forgotten.
inline constexpr std::string_view name_of_who_left = "Somebody who left";

int count_links_ended(Database& db, Day up_to);
int forget_links_ended(Database& db, Day up_to);

// Not used since, which is far longer than one lasts; and guesses at passwords.
int count_old_sessions(Database& db, Day up_to);
int forget_old_sessions(Database& db, Day up_to);

int count_left_named(Database& db, Day up_to);
int forget_left_named(Database& db, Day up_to);

int count_record(Database& db, Day up_to);
int forget_record(Database& db, Day up_to);

}  // namespace earshot::store
