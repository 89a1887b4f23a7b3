// SPDX-License-Identifier: Apache-2.0
// How often each list and each part of the settings has been changed, and when. Whoever edits sends
// back the edition they saw, so that nobody overwrites what somebody else wrote meanwhile.
#pragma once

#include <string_view>

#include "base/database.h"

namespace earshot::store {

int find_edition(Database& db, std::string_view of);  // 0: never changed
int begin_edition(Database& db, std::string_view of, Day today);
// Begins the one after `seen`; false if somebody was quicker.
bool begin_edition_after(Database& db, std::string_view of, int seen, Day today);

}  // namespace earshot::store
