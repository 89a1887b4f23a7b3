// SPDX-License-Identifier: Apache-2.0
// From a plan to a survey: fills in what the partnership's lists and settings say today, and says
// what still stands between the plan and its opening. Makes nothing.
#pragma once

#include "answers/new_survey.h"
#include "model/survey_plan.h"

namespace earshot::answers {

// What has not been chosen yet and must be.
Problems missing_in(const SurveyPlan& plan, const Form& form);

// Only of a plan in which nothing is missing. A day that has passed becomes today.
NewSurvey wanted_from(const SurveyPlan& plan, Form form, Database& db, Day today);

// The way back: what the next quarter's of a survey that stands for long is made from.
SurveyPlan plan_behind(const NewSurvey& wanted);

// Everything that must be mended before it can be opened.
Problems problems_of(Site& site, const SurveyPlan& plan, const Form& form);

// One that stands for long closes with the calendar quarter; one of which less than four weeks are
// left is taken together with the next.
Day quarter_end(Day opens_on);

}  // namespace earshot::answers
