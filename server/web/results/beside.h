// SPDX-License-Identifier: Apache-2.0
// A survey beside the last one of its form: what is different, and whether chance would do as much.
#pragma once

#include "answers/results.h"
#include "base/html.h"
#include "web/routes.h"

namespace earshot::web {

// Links: to what is different from the last time, and to all times where there were three.
void lead_to_earlier(Html& page, Site& site, const answers::Results& results);
Outcome survey_beside(const Visit& visit, Site& site);

}  // namespace earshot::web
