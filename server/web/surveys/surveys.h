// SPDX-License-Identifier: Apache-2.0
// The partnership team's pages for running a survey: the list, getting one ready, one survey, and
// what may still be changed of it. None shows an answer.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome show_surveys(const Visit& visit, Site& site);

Outcome show_new_survey(const Visit& visit, Site& site);
Outcome take_new_survey(const Visit& visit, Site& site);

Outcome show_plan(const Visit& visit, Site& site);
Outcome show_plan_part(const Visit& visit, Site& site);
Outcome take_plan_part(const Visit& visit, Site& site);
// As people will go through it, for looking only.
Outcome preview(const Visit& visit, Site& site);
Outcome preview_on_a_phone(const Visit& visit, Site& site);
Outcome open_planned(const Visit& visit, Site& site);
Outcome show_throw_away(const Visit& visit, Site& site);
Outcome throw_away(const Visit& visit, Site& site);

Outcome show_survey(const Visit& visit, Site& site);
Outcome show_close_survey(const Visit& visit, Site& site);
Outcome close_survey(const Visit& visit, Site& site);
Outcome show_closing_day(const Visit& visit, Site& site);
Outcome take_closing_day(const Visit& visit, Site& site);
Outcome show_end_standing(const Visit& visit, Site& site);
Outcome end_standing(const Visit& visit, Site& site);

}  // namespace earshot::web
