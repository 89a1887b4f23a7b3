// SPDX-License-Identifier: Apache-2.0
// Making a survey: is it sound, then its key (durable in two places), then the survey, its link or
// invitations and the entry in the staff record in one change. The promise is chosen here and never
// changes.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "answers/site.h"
#include "model/survey.h"
#include "model/survey_plan.h"
#include "store/open_links.h"

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
  std::string opened_by = "shell";     // for the staff record: a person's id, "shell" or "server"
  std::optional<SurveyPlan> standing;  // open surveys only: what each quarter's is made from
  std::optional<store::OpenLink>
      next_of;  // the link that stands, and leads to this one from now on
};

struct MadeSurvey {
  Problems problems;
  Survey survey;
  std::vector<std::string> invitations;  // ids
  std::string code;                      // of the link for everybody, if the promise is open
};

// Children and families are never asked who they are.
bool may_promise(Promise promise, Audience audience);
// Whether it asks anything about each learning outcome.
bool asks_outcomes(const Form& form);

// What stands in the way of making it. Nothing is made.
Problems problems_of(Site& site, const NewSurvey& wanted);

// Either something to put right, or a survey whose key is durable and a change that makes it.
struct PreparedSurvey {
  Problems problems;
  Survey survey;
  std::function<MadeSurvey(Database&)> change;
};
PreparedSurvey prepare_survey(Site& site, const NewSurvey& wanted);
// The change was not made after all: its key goes.
void give_up(Site& site, const PreparedSurvey& prepared);

// prepare_survey, and the change on the writer; if `still_wanted` says no there, nothing is made and
// the survey has no id.
MadeSurvey make_survey(Site& site, const NewSurvey& wanted,
                       const std::function<bool(Database&)>& still_wanted = {});

// The last day of the cycle in which a day falls; cycles start on that month and day each year.
Day cycle_end(Day day, std::chrono::month_day starts);

}  // namespace earshot::answers
