// SPDX-License-Identifier: Apache-2.0
#include "answers/earlier.h"

#include <algorithm>

#include "answers/pooled.h"
#include "store/releases.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

constexpr int least_months_between = 2;  // a survey that stands for long is a new one each quarter

bool is_shown_alone(const Survey& survey) {
  return survey.state == SurveyState::released && survey.release &&
         survey.occasion.course.empty() && survey.promise != Promise::named;
}

}  // namespace

std::optional<Earlier> find_earlier(Database& db, const Results& results) {
  const Survey& now = results.survey;
  if (!results.release || results.release->unit != Unit::survey || !is_shown_alone(now))
    return std::nullopt;
  for (const Survey& survey : store::all_surveys(db)) {  // the newest first
    if (survey.form != now.form || survey.reports_to != now.reports_to ||
        survey.occasion.subject != now.occasion.subject || !is_shown_alone(survey) ||
        add_months(survey.opens_on, least_months_between) > now.opens_on)
      continue;
    if (auto release = store::find_release(db, *survey.release);
        release && release->unit == Unit::survey)
      return Earlier{survey, std::move(*release)};
  }
  return std::nullopt;
}

const Figure* same_question(const Release& earlier, const Figure& now) {
  const auto found = std::ranges::find_if(
      earlier.figures, [&](const Figure& each) { return is_same_question(each, now); });
  return found == earlier.figures.end() ? nullptr : &*found;
}

}  // namespace earshot::answers
