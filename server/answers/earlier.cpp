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

bool is_the_same(const Survey& one, const Survey& other) {
  return one.form == other.form && one.reports_to == other.reports_to &&
         one.occasion.subject == other.occasion.subject;
}

}  // namespace

std::vector<OneTime> times_until(Database& db, const Results& results, std::size_t most) {
  const Survey& now = results.survey;
  if (!results.release || results.release->unit != Unit::survey || !is_shown_alone(now))
    return {};
  std::vector<OneTime> times{{now, *results.release}};
  for (const Survey& survey : store::all_surveys(db)) {  // the newest first
    if (times.size() >= most)
      break;
    if (!is_the_same(survey, now) || !is_shown_alone(survey) ||
        add_months(survey.opens_on, least_months_between) > times.back().survey.opens_on)
      continue;
    if (auto release = store::find_release(db, *survey.release);
        release && release->unit == Unit::survey)
      times.push_back({survey, std::move(*release)});
  }
  std::ranges::reverse(times);
  return times;
}

std::optional<OneTime> find_earlier(Database& db, const Results& results) {
  auto times = times_until(db, results, 2);
  return times.size() < 2 ? std::nullopt : std::optional(std::move(times.front()));
}

const Figure* same_question(const Release& earlier, const Figure& now) {
  const auto found = std::ranges::find_if(
      earlier.figures, [&](const Figure& each) { return is_same_question(each, now); });
  return found == earlier.figures.end() ? nullptr : &*found;
}

}  // namespace earshot::answers
