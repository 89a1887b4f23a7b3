// SPDX-License-Identifier: Apache-2.0
// Letters to managers whom practitioners named. Each is about a letter's id, which those whom it asks about
// bear.
#pragma once

#include "mail/kinds.h"

namespace earshot::mail {

// Not wanted once everything that it asks for is answered, closed or taken back.
std::optional<Written> write_manager(const Writing& writing, const store::OutboxLetter& letter);

std::string name_of_manager(answers::Site& site, Database& db, const store::OutboxLetter& letter);

}  // namespace earshot::mail
