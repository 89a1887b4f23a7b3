// SPDX-License-Identifier: Apache-2.0
#include "web/duties.h"

#include <algorithm>

#include "store/surveys.h"

namespace earshot::web {
namespace {

using Duties = std::vector<Duty>;
constexpr std::chrono::days soon{7};

// Surveys close by themselves; one that has not is stuck for want of its key.
void surveys_that_should_be_closed(const Visit& visit, Site& site, Duties& duties) {
  for (const Survey& survey : store::all_surveys(site.db()))
    if (survey.state == SurveyState::open && survey.closes_on + std::chrono::days(1) < visit.today)
      duties.push_back({Urgency::overdue, survey.title + " has not closed",
                        "Its last day was " + long_text(survey.closes_on) +
                            ". Ask whoever runs the server to look at its log.",
                        ""});
}

void surveys_that_close_soon(const Visit& visit, Site& site, Duties& duties) {
  for (const Survey& survey : store::all_surveys(site.db()))
    if (survey.state == SurveyState::open && survey.closes_on >= visit.today &&
        survey.closes_on <= visit.today + soon)
      duties.push_back({Urgency::this_week,
                        survey.title + (survey.closes_on == visit.today
                                            ? " closes tonight"
                                            : " closes on " + long_text(survey.closes_on)),
                        "After that nobody can answer it. Remind people while they still can.",
                        ""});
}

void surveys_that_open_soon(const Visit& visit, Site& site, Duties& duties) {
  for (const Survey& survey : store::all_surveys(site.db()))
    if (survey.state == SurveyState::open && survey.opens_on > visit.today &&
        survey.opens_on <= visit.today + soon)
      duties.push_back({Urgency::to_know,
                        survey.title + " opens on " + long_text(survey.opens_on),
                        "Until then its links say that it has not begun.", ""});
}

void surveys_that_wait(const Visit&, Site& site, Duties& duties) {
  for (const Survey& survey : store::all_surveys(site.db()))
    if (survey.state == SurveyState::waiting)
      duties.push_back({Urgency::to_know, survey.title + " had too few answers to show alone",
                        "They count together with later sessions. What is still too few on " +
                            long_text(survey.cycle_ends_on) + " is destroyed unread.",
                        ""});
}

struct Row {
  Rights who;
  void (*find)(const Visit&, Site&, Duties&);
};
constexpr Right surveys = Right::run_surveys;
constexpr Row rows[] = {
    // who is told                  of what
    {static_cast<Rights>(surveys), surveys_that_should_be_closed},
    {static_cast<Rights>(surveys), surveys_that_close_soon},
    {static_cast<Rights>(surveys), surveys_that_open_soon},
    {static_cast<Rights>(surveys), surveys_that_wait},
};

}  // namespace

std::vector<Duty> duties_of(const Visit& visit, Site& site) {
  Duties duties;
  for (const Row& row : rows)
    if (visit.staff && (visit.staff->roles.rights() & row.who) != 0)
      row.find(visit, site, duties);
  std::ranges::stable_sort(duties, {}, &Duty::urgency);
  return duties;
}

}  // namespace earshot::web
