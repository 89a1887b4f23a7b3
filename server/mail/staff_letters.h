// SPDX-License-Identifier: Apache-2.0
// Letters to people who work here. Each is about a person, by id.
#pragma once

#include "mail/kinds.h"

namespace earshot::mail {

// That there is something to read, and nothing else. Not wanted once somebody has opened it.
std::optional<Written> write_alert(const Writing& writing, const store::OutboxLetter& letter);
// The link that was made when they asked. Not wanted once it is spent or has ended.
std::optional<Written> write_password(const Writing& writing, const store::OutboxLetter& letter);
std::optional<Written> write_welcome(const Writing& writing, const store::OutboxLetter& letter);
// Their days as they are now.
std::optional<Written> write_rota(const Writing& writing, const store::OutboxLetter& letter);

std::string name_of_person(answers::Site& site, Database& db, const store::OutboxLetter& letter);

}  // namespace earshot::mail
