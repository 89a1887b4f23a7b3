// SPDX-License-Identifier: Apache-2.0
// What the staff record says in people's words: who did it, and what, by the names that the things have
// now. What is gone is called by its id.
#pragma once

#include <string>

#include "store/staff_record.h"
#include "web/visit.h"

namespace earshot::web {

std::string doer_in_words(Site& site, const std::string& who);
std::string deed_in_words(Site& site, const store::Entry& entry);

}  // namespace earshot::web
