// SPDX-License-Identifier: Apache-2.0
// Signing in on the day: the code of a session's sheet, as a seal and a hash that this file can't read,
// and the days on which somebody signed in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "base/days.h"

namespace earshot::store {

struct HereLink {
  std::string session;
  std::string mark;  // 16 bytes: a keyed hash of the code
  std::string sealed;
  Day made_on{};
};

std::optional<HereLink> here_link_of(Database& db, std::string_view session);
std::optional<HereLink> find_here_link(Database& db, std::string_view mark);
// False if the session has one.
bool add_here_link(Database& db, const HereLink& link);
// In the place of the one it has, which leads nowhere from then on.
void replace_here_link(Database& db, const HereLink& link);

// False if it is known already.
bool add_here_day(Database& db, std::string_view attendance, Day day);
void move_here_days(Database& db, std::string_view attendance, std::string_view to);
std::vector<Day> here_days(Database& db, std::string_view attendance);  // in their order

}  // namespace earshot::store
