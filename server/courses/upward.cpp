// SPDX-License-Identifier: Apache-2.0
#include "courses/upward.h"

#include <algorithm>

#include "courses/course_results.h"
#include "model/stages.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/listed.h"
#include "store/partnership.h"
#include "store/releases.h"
#include "store/sessions_of_courses.h"

namespace earshot::courses {
namespace {

using Counts = Upward::Counts;

std::vector<Wider> subjects_then_year(Database& db, const std::vector<Subject>& subjects, Day day) {
  std::vector<Wider> wider;
  for (const Subject& subject : subjects)
    wider.push_back({subject, std::nullopt});
  wider.push_back({std::nullopt, year_of(day, store::find_partnership(db).cycle_starts)});
  return wider;
}

bool is_among(const Release& release, const AskedAt& asked) {
  return std::ranges::find(release.surveys, asked.survey.id) != release.surveys.end();
}

// It has others' answers as well, or it would show no more than they do.
bool has_more(const Release& release, const std::vector<AskedAt>& surveys) {
  return std::ranges::any_of(release.surveys, [&](const std::string& id) {
    return std::ranges::none_of(surveys, [&](const AskedAt& each) { return each.survey.id == id; });
  });
}

Counts how_they_count(Database& db, const Release& sum, const std::vector<AskedAt>& surveys) {
  Counts counts = Counts::not_there;
  for (const AskedAt& each : surveys) {
    const auto release = is_among(sum, each) && each.survey.release
                             ? store::find_release(db, *each.survey.release)
                             : std::nullopt;
    if (release && release->unit != Unit::survey)
      return Counts::with_others;
    if (release)
      counts = Counts::as_shown;
  }
  return counts;
}

// Of one stage, and asked with one form.
std::optional<Upward> first_that_shows(Database& db, const std::vector<Wider>& all,
                                       const std::vector<AskedAt>& surveys) {
  for (const Wider& wider : all)
    for (const StageResults& each : results_of(db, wider).summed.stages) {
      const Release& sum = each.pooled.release;
      if (each.stage == surveys.front().stage && sum.form == surveys.front().survey.form &&
          !answers::is_mostly_hidden(sum) && has_more(sum, surveys))
        return Upward{wider, sum.answered, how_they_count(db, sum, surveys)};
    }
  return std::nullopt;
}

std::vector<AskedAt> of_first_stage(std::vector<AskedAt> surveys) {
  std::erase_if(surveys, [](const AskedAt& each) { return each.survey.answered.value_or(0) == 0; });
  if (surveys.empty())
    return surveys;
  const AskedAt first = *std::ranges::min_element(
      surveys, {}, [](const AskedAt& each) { return rank_of_stage(each.stage); });
  std::erase_if(surveys, [&](const AskedAt& each) {
    return each.stage != first.stage || each.survey.form != first.survey.form;
  });
  return surveys;
}

}  // namespace

std::vector<Wider> wider_than(Database& db, const Course& course, Day today) {
  Day last{};
  for (const CourseSession& session : store::sessions_of_course(db, course.id))
    if (!session.cancelled_on && !session.days.empty() && session.days.back().day <= today)
      last = std::max(last, session.days.back().day);
  return subjects_then_year(db, subjects_of(store::find_lists(db), course),
                            last == Day{} ? today : last);
}

bool shows_little(const answers::Results& results) {
  const SurveyState state = results.survey.state;
  if (results.release)
    return answers::is_mostly_hidden(*results.release);
  return state == SurveyState::waiting ||
         (state == SurveyState::destroyed && results.answered.value_or(0) > 0);
}

bool shows_little(const SummedResults& results) {
  if (results.stages.empty())
    return results.too_few > 0 || results.with_others;
  return std::ranges::all_of(results.stages, [](const StageResults& each) {
    return answers::is_mostly_hidden(each.pooled.release);
  });
}

std::optional<Upward> upward_from(Database& db, const Survey& survey) {
  const Occasion& about = survey.occasion;
  const Day day = parse_day(about.day).value_or(survey.opens_on);
  const Lists lists = store::find_lists(db);
  if (const auto here = store::find_course_survey(db, survey.id)) {
    const auto session = store::find_session_of_course(db, here->session);
    const auto course = session ? store::find_course(db, session->course) : std::nullopt;
    if (!course)
      return std::nullopt;
    return first_that_shows(db, subjects_then_year(db, subjects_of(lists, *course), day),
                            {{here->stage, survey}});
  }
  if (about.course.empty() && about.subject.empty())
    return std::nullopt;
  std::vector<Subject> subjects = subjects_of(lists, {.outcomes = about.outcomes});
  if (const auto named = find_subject(lists, about.subject);
      named && std::ranges::find(subjects, *named) == subjects.end())
    subjects.insert(subjects.begin(), *named);
  return first_that_shows(db, subjects_then_year(db, subjects, day), {{survey.stage, survey}});
}

std::optional<Upward> upward_from(Database& db, const Course& course, Day today) {
  const std::vector<AskedAt> surveys = of_first_stage(surveys_of_course(db, course));
  if (surveys.empty())
    return std::nullopt;
  return first_that_shows(db, wider_than(db, course, today), surveys);
}

UpwardWords in_words(const Upward& upward) {
  const std::string where = title_of(upward.wider) + " (" + std::to_string(upward.answered) + ")";
  switch (upward.counts) {
    case Counts::with_others:
      return {"Too few to show here; they count in ", where, "."};
    case Counts::as_shown:
      return {
          "Most numbers are hidden here, because few people gave an answer. What may be shown "
          "counts in ",
          where, ", where more is shown."};
    case Counts::not_there:
      break;
  }
  return {"Too few to show here. More is shown of ", where, "."};
}

}  // namespace earshot::courses
