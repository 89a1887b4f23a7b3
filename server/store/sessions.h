// SPDX-License-Identifier: Apache-2.0
// Sessions of people who signed in, found by the hash of the secret in their cookie.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/person.h"

namespace earshot::store {

void add_session(Database& db, std::string_view hash, const Session& session);
std::optional<Session> find_session(Database& db, std::string_view hash);
std::vector<Session> sessions_of(Database& db, std::string_view person);  // last seen first

void note_seen(Database& db, std::string_view id, Moment now);
bool end_session(Database& db, std::string_view person, std::string_view id);
void end_session_with(Database& db, std::string_view hash);
// All of somebody's, but the one that is kept.
void end_sessions(Database& db, std::string_view person, std::string_view but = {});
// Everybody's that were made, or seen last, before these moments.
void end_old_sessions(Database& db, Moment made, Moment seen);
void end_all_sessions(Database& db);

}  // namespace earshot::store
