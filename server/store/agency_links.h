// SPDX-License-Identifier: Apache-2.0
// One link per agency, forwarded by its lead, who says how many were sent it. How many have answered
// through it is counted here and shown rounded down; who, nobody knows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"

namespace earshot::store {

struct AgencyLink {
  std::string id;  // 8 random bytes
  std::string survey;
  std::string agency;           // its name on the partnership's list
  std::optional<int> received;  // how many were sent the link, once its lead has said
  int answered = 0;
};

// Absent if that agency has a link to that survey already.
std::optional<AgencyLink> add_agency_link(Database& db, std::string_view survey,
                                          std::string_view agency);
std::optional<AgencyLink> find_agency_link(Database& db, std::string_view id);
std::vector<AgencyLink> agency_links_of(Database& db, std::string_view survey);  // by agency
// False once its survey takes no more answers: from then on the number is what was counted with.
bool set_received(Database& db, std::string_view id, int received, Day today);
// In the change that keeps an answer.
void count_agency_answer(Database& db, std::string_view id);

}  // namespace earshot::store
