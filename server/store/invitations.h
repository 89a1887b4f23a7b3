// SPDX-License-Identifier: Apache-2.0
// Invitations: one person's link to one survey. Only ids are here; a link's token needs the link key.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/survey.h"

namespace earshot::store {

// New invitations with random ids.
std::vector<std::string> add_invitations(Database& db, std::string_view survey, int count);
std::optional<Invitation> find_invitation(Database& db, std::string_view id);
// One that has not been used, if there is any: always the same until it is.
std::optional<std::string> find_unused(Database& db, std::string_view survey);

// The condition is in the statement, so two tabs can't both win: unused, and its survey takes
// answers today.
bool mark_used(Database& db, std::string_view id, std::string_view survey, Day today);

std::string new_invitation_id();
// Gives it another id, by which the link of the old one stops working; what was begun by it and not
// sent goes. False, with nothing done, if there is none, its survey takes no more answers, or it was
// used and only unused ones are wanted. One that was used stays used.
enum class Renew { unused, also_used };
bool renew_invitation(Database& db, std::string_view survey, std::string_view id,
                      std::string_view now, Renew which, Day today);

// With what was begun by it and not sent. False if it was used, or there is none.
bool delete_unused(Database& db, std::string_view id);

struct Asked {
  int invited = 0;
  int used = 0;
};
// Also after they were forgotten.
Asked count_invitations(Database& db, std::string_view survey);

}  // namespace earshot::store
