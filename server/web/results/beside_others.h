// SPDX-License-Identifier: Apache-2.0
// One agency of a survey beside everybody else who answered it: what is different, worked out from what the answers by agency
// show and from nothing else.
#pragma once

#include "base/html.h"
#include "model/release.h"
#include "model/survey.h"
#include "web/routes.h"

namespace earshot::web {

// A link for each agency that has a row.
void lead_to_others(Html& page, const Survey& survey, const Breakdown& agencies);
Outcome survey_beside_others(const Visit& visit, Site& site);

}  // namespace earshot::web
