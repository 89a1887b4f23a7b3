// SPDX-License-Identifier: Apache-2.0
// Wrong guesses at passwords and codes of the last minutes. Whose they were stands here as a keyed
// hash: people type a password into the wrong box, and a stranger's address is nobody's business.
#pragma once

#include <optional>
#include <string_view>

#include "base/database.h"

namespace earshot::store {

void add_guess(Database& db, std::string_view whose, Moment now);
// When the last but `many`-th guess after that moment was, if there were so many: they are too many
// until it is old. None counts that a clock put after now.
std::optional<Moment> find_guess(Database& db, std::string_view whose, int many, Moment after,
                                 Moment now);
void forget_guesses(Database& db, Moment until, Moment now);  // and any after now

}  // namespace earshot::store
