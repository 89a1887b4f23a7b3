// SPDX-License-Identifier: Apache-2.0
// Opens disclosure boxes for the safeguarding reader: words without any id that leads to the answer,
// likely disclosures first.
#pragma once

#include <string>
#include <vector>

#include "answers/payload.h"
#include "answers/site.h"

namespace earshot::answers {

// Only those with words; flagged ones first, then the newest. Boxes that don't open are left out and
// logged.
std::vector<Disclosure> read_disclosures(Site& site);

// Ids of boxes without words that were sent on that day (London) or before.
std::vector<std::string> empty_disclosures(Site& site, Day up_to);

}  // namespace earshot::answers
