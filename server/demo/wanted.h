// SPDX-License-Identifier: Apache-2.0
// The rows of the story as surveys to be made, each with its day and with who will answer it.
#pragma once

#include <string>
#include <vector>

#include "answers/contact_list.h"
#include "answers/new_survey.h"
#include "answers/shelf.h"
#include "demo/story.h"

namespace earshot::demo {

struct Wanted {
  answers::NewSurvey survey;
  int answered = 0;  // until today, if it is still open then
  int mood = 0;
  int by_agency = 0;
  const StandingRow* standing = nullptr;
  // Whom personal links are for; the first of them answer.
  std::vector<answers::Invited> people;
};

// By opening day. Throws if a form that the story needs is not on the shelf.
std::vector<Wanted> all_wanted(const answers::Shelf& shelf, const Lists& lists, Day today);

bool is_asked_by_the_clock(const SessionRow& row);
std::vector<Outcome> outcomes_of(const CourseRow& course);

SurveyPlan plan_of(const PlanRow& row, Day today);

// The year of learning needs in which today is: it began eight months ago, so that some of what
// stayed too few still waits and some has gone.
std::chrono::month_day cycle_starts(Day today);

}  // namespace earshot::demo
