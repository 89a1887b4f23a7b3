// SPDX-License-Identifier: Apache-2.0
// Results: the list of surveys that have closed, and one survey's figures as a page and as a file.
// Shows what was released and why something is not; before the close, only when it will be.
#pragma once

#include "answers/results.h"
#include "web/routes.h"

namespace earshot::web {

Outcome results_list(const Visit& visit, Site& site);
Outcome survey_results(const Visit& visit, Site& site);
Outcome shown_comments(const Visit& visit, Site& site);  // all that are shown of one question
Outcome results_file(const Visit& visit, Site& site);

Outcome results_workbook(const Visit& visit, Site& site);

std::string results_path(std::string_view survey);
// Its last day, or the day by which it was closed early.
Day closed_on(const answers::Results& results, Day today);

}  // namespace earshot::web
