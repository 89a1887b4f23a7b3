// SPDX-License-Identifier: Apache-2.0
// What the second step of signing in needs: the sealed secret that somebody's telephone shares, the
// last code that was used, how many were wrong, and recovery codes, as hashes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"

namespace earshot::store {

std::optional<std::string> second_step_of(Database& db, std::string_view person);  // sealed
// False, and nothing is changed, if what they have is no longer `before` or they have left.
bool set_second_step(Database& db, std::string_view person,
                     const std::optional<std::string>& before, std::string_view sealed,
                     std::int64_t step);
void end_second_step(Database& db, std::string_view person);  // recovery codes go too

// The condition is in the statement, so a code that was used, or an older one, never counts again.
bool use_step(Database& db, std::string_view person, std::int64_t step);

// Wrong codes given for somebody since they last signed in to the end. Once they do, the count starts
// anew and what it was is what they are told of.
void add_wrong_code(Database& db, std::string_view person);
int wrong_codes(Database& db, std::string_view person);
void start_wrong_codes_anew(Database& db, std::string_view person);
int wrong_codes_before(Database& db, std::string_view person);

void replace_recovery_codes(Database& db, std::string_view person,
                            const std::vector<std::string>& hashes);
bool use_recovery_code(Database& db, std::string_view person, std::string_view hash);
int recovery_codes_left(Database& db, std::string_view person);

}  // namespace earshot::store
