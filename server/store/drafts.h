// SPDX-License-Identifier: Apache-2.0
// Answers that were begun by a personal link and not sent, sealed under a key that is not here. A
// draft counts as nothing, and goes with the send, with the survey's close, or with time.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/database.h"

namespace earshot::store {

// In place of the one before. False, and nothing kept, unless the invitation is unused and its
// survey takes answers today. Whether the one before may go is for whoever calls.
bool keep_draft(Database& db, std::string_view invitation, std::string_view sealed, Day today);
std::optional<std::string> find_draft(Database& db, std::string_view invitation);
bool has_draft(Database& db, std::string_view invitation);
void delete_draft(Database& db, std::string_view invitation);

// Of surveys that take no more answers.
bool has_drafts_of_closed(Database& db);
void delete_drafts_of_closed(Database& db);

// By the retention table.
int count_old_drafts(Database& db, Day up_to);
int forget_old_drafts(Database& db, Day up_to);

}  // namespace earshot::store
