// SPDX-License-Identifier: Apache-2.0
#include "courses/survey_of_stage.h"

#include <algorithm>

#include "answers/new_survey.h"
#include "base/log.h"
#include "courses/subjects.h"
#include "store/askings.h"
#include "store/contacts.h"
#include "store/courses.h"
#include "store/listed.h"
#include "store/partnership.h"
#include "store/sessions_of_courses.h"
#include "store/surveys.h"

namespace earshot::courses {
namespace {

using std::chrono::days;

// Whoever is asked later than this gets a survey of their own.
constexpr days least_to_answer{7};

std::optional<Survey> find_usable(Database& db, const Stage& stage, Day today) {
  for (const store::CourseSurvey& row : store::surveys_of_session(db, stage.session)) {
    if (row.stage != stage.stage)
      continue;
    auto survey = store::find_survey(db, row.survey);
    if (survey && survey->state == SurveyState::open && survey->form == stage.form &&
        survey->closes_on >= today + least_to_answer)
      return survey;
  }
  return std::nullopt;
}

// After the last stage of whoever was asked first, and the days that names are kept.
Day end_of_chain(const CourseSession& session, Day closes_on, const Particulars& particulars) {
  const days kept{particulars.kept_for.at("contacts")};
  const AskingRules& rules = particulars.asking;
  if (session.days.empty() || rules.months.empty())
    return closes_on + kept;
  const Day last_closes = add_months(session.days.back().day, rules.months.back()) +
                          too_late_after + days(rules.days_to_answer);
  return std::max(closes_on, last_closes) + kept;
}

std::string day_of(const CourseSession& session, Day today) {
  return to_text(session.days.empty() ? today : session.days.back().day);
}

// What the form offers in the languages that a native reader has checked.
std::vector<std::string> languages_of(const Form& form) {
  std::vector<std::string> languages{form.languages.front()};
  for (const std::string& language : form.checked_languages)
    if (std::ranges::find(languages, language) == languages.end())
      languages.push_back(language);
  return languages;
}

answers::NewSurvey wanted_for(Database& db, const Stage& stage, const Form& form,
                              const CourseSession& session, const Course& course, Day today) {
  const Particulars particulars = store::find_partnership(db);
  const Lists lists = store::find_lists(db);
  const auto subject = only_subject_of(lists, course);
  answers::NewSurvey wanted;
  wanted.form = form;
  wanted.promise = stage.promise;
  wanted.floor = stage.floor > 0 ? stage.floor : particulars.floor_of(wanted.promise);
  wanted.occasion = {.session = session.id,
                     .course = course.title,
                     .subject = subject ? subject->title : "",
                     .day = day_of(session, today),
                     .outcomes = course.outcomes,
                     .agencies = lists.agency_choices(),
                     .roles = lists.role_choices()};
  wanted.opens_on = today;
  wanted.closes_on = today + days(particulars.asking.days_to_answer);
  const auto joined = store::joined_until(db, session.id);
  wanted.cycle_ends_on = joined && *joined >= wanted.closes_on
                             ? *joined
                             : end_of_chain(session, wanted.closes_on, particulars);
  wanted.languages = languages_of(form);
  wanted.opened_by = "server";
  return wanted;
}

}  // namespace

std::optional<Survey> survey_of_stage(answers::Site& site, const answers::Shelf& shelf,
                                      const Stage& stage) {
  const Day today = site.today();
  answers::NewSurvey wanted;
  {
    const auto db = site.data.snapshot();
    if (auto usable = find_usable(*db, stage, today))
      return usable;
    const auto session = store::find_session_of_course(*db, stage.session).value();
    const auto course = store::find_course(*db, session.course).value();
    const Form* form = shelf.find(stage.form);
    if (form == nullptr) {
      log::error("A form that is due after a course is not in the forms folder: " + stage.form);
      return std::nullopt;
    }
    wanted = wanted_for(*db, stage, *form, session, course, today);
  }
  const answers::PreparedSurvey prepared = answers::prepare_survey(site, wanted);
  for (const Problem& problem : prepared.problems)
    log::error("A survey that is due after a course can't be opened: " + problem.message);
  if (!prepared.problems.empty())
    return std::nullopt;
  // Another process may have made it meanwhile.
  const auto survey = site.data.writer().run([&](Database& db) -> std::optional<Survey> {
    if (auto usable = find_usable(db, stage, today))
      return usable;
    const answers::MadeSurvey made = prepared.change(db);
    if (!made.problems.empty())
      return std::nullopt;
    store::add_course_survey(db, {made.survey.id, stage.session, stage.stage});
    store::let_list_stand(db, made.survey.id, store::ListStands::growing);
    return made.survey;
  });
  if (!survey || survey->id != prepared.survey.id)
    answers::give_up(site, prepared);
  return survey;
}

}  // namespace earshot::courses
