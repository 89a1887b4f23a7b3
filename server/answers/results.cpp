// SPDX-License-Identifier: Apache-2.0
#include "answers/results.h"

#include "store/releases.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

std::string how_many(const Results& results) {
  std::string text = std::to_string(results.answered.value_or(0));
  if (results.invited)
    text += " of " + std::to_string(*results.invited);
  text += " answered";
  if (const auto& by_link = results.by_link)
    text += ": " + std::to_string(by_link->answered) + " of " + std::to_string(by_link->invited) +
            " by their link, and " + std::to_string(by_link->on_paper) + " on paper";
  return text + ". ";
}

// The widest unit this survey could be shown with.
std::string wider_unit(const Survey& survey) {
  if (!survey.occasion.course.empty())
    return "other sessions of " + survey.occasion.course;
  if (!survey.occasion.subject.empty())
    return "other courses on " + survey.occasion.subject;
  return "other surveys with this form";
}

std::string sentence_of(const Results& results) {
  const Survey& survey = results.survey;
  switch (survey.state) {
    case SurveyState::open:
      return "Results are shown when the survey has closed, after " + long_text(survey.closes_on) +
             ".";
    case SurveyState::closed:
      return "The survey has closed. Its results are being drawn up.";
    case SurveyState::waiting:
      return how_many(results) + "Too few to show alone. They will be shown together with " +
             wider_unit(survey) + " that also had too few, once together they have " +
             std::to_string(survey.floor) + " answers; if they have not by " +
             long_text(survey.cycle_ends_on) + ", they are destroyed unread.";
    case SurveyState::destroyed:
      if (results.answered.value_or(0) == 0)
        return "Nobody answered.";
      return how_many(results) +
             "Too few to show, alone or with others, so they were destroyed unread.";
    case SurveyState::released:
      if (!results.release || results.release->unit == Unit::survey)
        return how_many(results);
      return how_many(results) + "Too few to show alone; they count in " +
             results.release->unit_name + " (" + std::to_string(results.release->answered) + ").";
  }
  return {};
}

}  // namespace

std::string rounded_down(int answers) {
  const int fives = answers / 5 * 5;
  return fives == 0 ? "fewer than 5" : "at least " + std::to_string(fives);
}

std::string so_far_sentence(int answers) {
  std::string sentence = rounded_down(answers) + " answers so far.";
  sentence.front() = sentence.front() == 'f' ? 'F' : 'A';
  return sentence;
}

std::optional<Results> results_of(Database& db, std::string_view id) {
  const auto survey = store::find_survey(db, id);
  if (!survey)
    return std::nullopt;
  Results results{.survey = *survey,
                  .invited = std::nullopt,
                  .by_link = std::nullopt,
                  .answered = survey->answered,
                  .so_far = {},
                  .sentence = {},
                  .release = std::nullopt};
  results.invited = how_many_invited(db, *survey);
  results.by_link = answered_by_link(db, *survey);
  if (survey->state == SurveyState::open)
    results.so_far = so_far_sentence(store::answers_so_far(db, id));
  if (survey->release)
    results.release = store::find_release(db, *survey->release);
  results.sentence = sentence_of(results);
  while (results.sentence.ends_with(' '))
    results.sentence.pop_back();
  return results;
}

ToSave to_save(const Results& results, std::vector<AskedAgain> asked_again) {
  ToSave file{.id = results.survey.id,
              .title = results.survey.title,
              .sentence = results.sentence,
              .releases = {},
              .asked_again = std::move(asked_again)};
  if (results.release)
    file.releases.push_back(*results.release);
  return file;
}

}  // namespace earshot::answers
