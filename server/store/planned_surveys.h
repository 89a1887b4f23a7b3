// SPDX-License-Identifier: Apache-2.0
// Surveys that are being got ready. A plan goes when its survey is opened, in the same change, so
// that two people who open it make one survey.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/survey_plan.h"

namespace earshot::store {

void add_planned(Database& db, const PlannedSurvey& planned);
std::optional<PlannedSurvey> find_planned(Database& db, std::string_view id);
std::vector<PlannedSurvey> all_planned(Database& db);  // newest first

// False if it is gone: opened or thrown away by somebody else.
bool change_planned(Database& db, std::string_view id, const SurveyPlan& plan);
bool remove_planned(Database& db, std::string_view id);

}  // namespace earshot::store
