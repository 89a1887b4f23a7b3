// SPDX-License-Identifier: Apache-2.0
// The page of one thing to read. For web/safeguarding only.
#pragma once

#include "web/filled.h"
#include "web/safeguarding/opened.h"

namespace earshot::web {

// The only way to the page: in the same change whoever sees the words is on the staff record, and it
// counts as opened.
Outcome opened_on_record(const Visit& visit, Site& site, answers::SafeguardingBoxes& boxes,
                         const Opened& opened, const Filled& filled);
// What the address names; absent if there is none, or it can't be opened.
std::optional<Opened> find_opened(const Visit& visit, Database& db,
                                  answers::SafeguardingBoxes& boxes);

}  // namespace earshot::web
