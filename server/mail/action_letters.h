// SPDX-License-Identifier: Apache-2.0
// Letters to whoever sees to an action of the learning needs analysis. Each is about an action, by id, and its
// number says of which due day it reminds.
#pragma once

#include "mail/kinds.h"

namespace earshot::mail {

// Says what is to be done, and not one word of the evidence. Not wanted once that is done, dropped, put off, or
// somebody's who can't be written to; nor on a day on which it would not be true any more.
std::optional<Written> write_action(const Writing& writing, const store::OutboxLetter& letter);

std::string name_of_owner(answers::Site& site, Database& db, const store::OutboxLetter& letter);

}  // namespace earshot::mail
