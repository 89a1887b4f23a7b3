// SPDX-License-Identifier: Apache-2.0
// Making a survey: is it sound, then its key (durable in two places), then the survey and its
// invitations in one change. The promise is chosen here and never changes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/site.h"
#include "model/survey.h"

namespace earshot::answers {

struct NewSurvey {
  Form form;
  std::string title;  // empty: the form's title and what it is about
  Promise promise = Promise::anonymous;
  std::optional<int> floor;  // absent: the promise's usual one
  Occasion occasion;
  Day opens_on{};
  Day closes_on{};
  Day cycle_ends_on{};
  int invitations = 0;
  std::vector<std::string> languages;  // absent: the form's first
  std::string reports_to;              // a group on the partnership's list, or empty
};

struct MadeSurvey {
  Problems problems;
  Survey survey;
  std::vector<std::string> invitations;  // ids
  std::string code;                      // of the link for everybody, if the promise is open
};

MadeSurvey make_survey(Site& site, const NewSurvey& wanted);

// The last day of the cycle in which a day falls; cycles start on that month and day each year.
Day cycle_end(Day day, std::chrono::month_day starts);

}  // namespace earshot::answers
