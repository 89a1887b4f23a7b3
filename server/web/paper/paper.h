// SPDX-License-Identifier: Apache-2.0
// Surveys on paper: a form to print and hand out, and the page where staff type in what came back. On
// paper nobody is asked who they are, whatever the survey's links do; the sheet says so.
#pragma once

#include "base/html.h"
#include "model/survey.h"
#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome form_on_paper(const Visit& visit, Site& site);    // /forms/{form}/paper
Outcome survey_on_paper(const Visit& visit, Site& site);  // /surveys/{survey}/paper

// The part of a survey's page that leads to both; nothing once it takes no more answers.
void add_paper(Html& page, const Visit& visit, const Survey& survey);

Outcome ask_sheet(const Visit& visit, Site& site);  // /surveys/{survey}/type-in
Outcome take_sheet(const Visit& visit, Site& site);

}  // namespace earshot::web
