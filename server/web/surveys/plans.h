// SPDX-License-Identifier: Apache-2.0
// What the pages of a survey that is being got ready have in common. For web/surveys only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/survey_plan.h"
#include "web/components.h"
#include "web/person_words.h"
#include "web/visit.h"

namespace earshot::web {

std::string plan_path(std::string_view plan, std::string_view below = {});
std::string in_query(std::string_view text);  // as a query spells it

// The forms a survey can be made of, by whom they are for and by title.
std::vector<Form> forms_offered(Site& site);
std::optional<Form> find_offered(Site& site, std::string_view name);

// What people will read above it; of a form that has gone, its name.
std::string plan_title(Site& site, const SurveyPlan& plan);
std::string planned_by(Site& site, const PlannedSurvey& planned);

std::optional<PlannedSurvey> find_plan(const Visit& visit, Site& site);
// Opened or thrown away while somebody was at it.
Page plan_is_gone(const Visit& visit, Site& site);
// The plan with everything that was chosen; `problems` are listed above it.
Page plan_page(const Visit& visit, Site& site, const PlannedSurvey& planned,
               const Problems& problems);

// Its form was taken out of the folder since.
Page plan_without_form(const Visit& visit, Site& site, const PlannedSurvey& planned);
// Of what somebody saw when they pressed "Open": if the plan is another by then, they look again.
std::string as_seen(const SurveyPlan& plan);

}  // namespace earshot::web
