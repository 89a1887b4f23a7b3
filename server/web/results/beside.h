// SPDX-License-Identifier: Apache-2.0
// A survey beside the last one of its form: what is different, and whether chance would do as much.
#pragma once

#include "answers/results.h"
#include "base/html.h"
#include "web/routes.h"

namespace earshot::web {

// A link, where there was one.
void lead_to_earlier(Html& page, Site& site, const answers::Results& results);
Outcome survey_beside(const Visit& visit, Site& site);

}  // namespace earshot::web
