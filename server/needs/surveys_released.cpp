// SPDX-License-Identifier: Apache-2.0
#include "needs/surveys_released.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "answers/tally.h"
#include "forms/form_json.h"
#include "store/form_versions.h"
#include "store/releases.h"
#include "store/surveys.h"

namespace earshot::needs {
namespace {

constexpr std::string_view shared_scale = "confidence";

using Wanted = std::function<bool(const Form&)>;

class Reading {
 public:
  explicit Reading(Database& db) : db_(db) {}

  std::optional<SurveyReleased> find(std::string_view id) {
    const auto release = store::find_release(db_, id);
    if (!release)
      return std::nullopt;
    return read(release->id, form_of({release->id, release->form, release->form_version}));
  }

  std::vector<SurveyReleased> all(const CycleGathered& of, const Wanted& wanted) {
    std::vector<SurveyReleased> found;
    const Day last = std::min(of.cycle.ends_on, london_day(of.as_of));
    for (const auto& each : store::releases_of_forms_between(db_, of.cycle.starts_on, last)) {
      const Form& form = form_of(each);
      if (wanted(form))
        found.push_back(read(each.id, form));
    }
    return found;
  }

 private:
  const Form& form_of(const store::ReleaseOfForm& release) {
    const auto [at, is_new] = forms_.try_emplace({release.form, release.form_version});
    if (is_new)
      if (const auto version = store::find_form_version(db_, release.form, release.form_version))
        at->second = forms::form_from_json(version->json);
    return at->second;
  }

  SurveyReleased read(const std::string& id, const Form& form) {
    SurveyReleased found{store::find_release(db_, id).value(), form, {}};
    if (!found.release.surveys.empty())
      if (const auto survey = store::find_survey(db_, found.release.surveys.front()))
        found.survey = survey->id;
    return found;
  }

  Database& db_;
  std::map<std::pair<std::string, int>, Form> forms_;
};

bool is_of_the_workforce(const Form& form) {
  return form.audience == Audience::practitioner && form.stage.empty() &&
         std::ranges::any_of(form.pages, [](const Page& page) {
           return std::ranges::any_of(page.questions, asks_confidence);
         });
}

// A form that is not on file was answered by nobody that is known.
bool is_of_families(const Form& form) { return !form.pages.empty() && is_family(form.audience); }

}  // namespace

const Question* SurveyReleased::question_of(const Figure& figure) const {
  return form.find(answers::plain_name(figure.question));
}

std::vector<SurveyReleased> workforce_surveys(Database& db, const CycleGathered& of) {
  return Reading(db).all(of, is_of_the_workforce);
}
std::vector<SurveyReleased> family_surveys(Database& db, const CycleGathered& of) {
  return Reading(db).all(of, is_of_families);
}

std::optional<SurveyReleased> find_survey_released(Database& db, std::string_view id) {
  return Reading(db).find(id);
}

std::vector<std::string> asked_about(const SurveyReleased& survey, const std::string& topic,
                                     const std::map<std::string, std::string>& meant) {
  std::vector<std::string> asked;
  for (const Figure& figure : survey.release.figures) {
    const std::vector<std::string> topics = topics_of(survey, figure, meant);
    if (std::ranges::find(topics, topic) != topics.end() &&
        std::ranges::find(asked, figure.text) == asked.end())
      asked.push_back(figure.text);
  }
  return asked;
}

bool asks_confidence(const Question& question) {
  return question.kind == Kind::scale && question.scale == shared_scale && !question.topics.empty();
}

std::vector<std::string> topics_of(const SurveyReleased& survey, const Figure& figure,
                                   const std::map<std::string, std::string>& meant) {
  std::vector<std::string> named;
  if (!figure.topic.empty())
    named.push_back(figure.topic);
  else if (const Question* question = survey.question_of(figure))
    named = question->topics;
  std::vector<std::string> topics;
  for (const std::string& name : named)
    if (const auto now = meant.find(name); now != meant.end())
      if (std::ranges::find(topics, now->second) == topics.end())
        topics.push_back(now->second);
  return topics;
}

}  // namespace earshot::needs
