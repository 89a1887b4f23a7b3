// SPDX-License-Identifier: Apache-2.0
#include "web/person_words.h"

#include <algorithm>

namespace earshot::web {

std::string roles_in_words(Roles roles) {
  std::string words;
  for (const RoleRow& row : all_roles)
    if (roles.has(row.role))
      words.append(words.empty() ? "" : ", ").append(row.title);
  return words;
}

std::string_view standing_in_words(Standing standing) {
  switch (standing) {
    case Standing::invited:
      return "Invited";
    case Standing::active:
      return "Has an account";
    case Standing::left:
      return "Has left";
  }
  return {};
}

std::string when(Moment moment) {
  return long_text(london_day(moment)) + ", " + london_time(moment);
}

WhatWasDone said_done(std::span<const Done> known, const Visit& visit) {
  const auto row = std::ranges::find(known, visit.query["done"], &Done::name);
  return row == known.end() ? WhatWasDone() : WhatWasDone(std::string(row->sentence), row->refused);
}

}  // namespace earshot::web
