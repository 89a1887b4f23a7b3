// SPDX-License-Identifier: Apache-2.0
// Letters to people who were at courses. Each is about one asking letter, which says for what.
#pragma once

#include "mail/kinds.h"

namespace earshot::mail {

// Not wanted once everything that it asks for is answered, closed or taken back.
std::optional<Written> write_invitation(const Writing& writing, const store::OutboxLetter& letter);
std::optional<Written> write_reminder(const Writing& writing, const store::OutboxLetter& letter);

std::string name_of_attendee(answers::Site& site, Database& db, const store::OutboxLetter& letter);

}  // namespace earshot::mail
