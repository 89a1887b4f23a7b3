// SPDX-License-Identifier: Apache-2.0
// A release's answers by agency, sector, area, role or age, as they were frozen: nothing is added up here.
#pragma once

#include "answers/results.h"
#include "base/html.h"
#include "web/routes.h"

namespace earshot::web {

std::string breakdown_path(const Survey& survey, const Breakdown& breakdown);

// Links from the results, if there is anything to lead to.
void lead_to_breakdowns(Html& page, const answers::Results& results);
Outcome survey_breakdown(const Visit& visit, Site& site);

}  // namespace earshot::web
