// SPDX-License-Identifier: Apache-2.0
// One-time links for people who work here: to open an account, to choose a new password, to set up
// a new telephone. Whoever has the link is taken for who it was made for, so it is handed over in
// person or by a way that is theirs; the database knows a hash of it only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/database.h"
#include "model/person.h"

namespace earshot::staff {

inline constexpr std::chrono::minutes link_lives{30};
inline constexpr std::chrono::days invitation_lives{7};

std::string new_link_secret();
std::string link_path(std::string_view secret);  // "/welcome/…"

// Inside a change; in place of any other link of theirs. `who` made it.
void keep_link(Database& db, std::string_view who, std::string_view secret, const OneTimeLink& link,
               Moment now);

std::optional<OneTimeLink> find_link(Database& db, std::string_view secret, Moment now);

}  // namespace earshot::staff
