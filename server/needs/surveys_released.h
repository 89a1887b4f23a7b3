// SPDX-License-Identifier: Apache-2.0
// The results of a cycle's surveys, each with the form that was answered: those of the workforce, and those of children
// and families. They are read as they were frozen; no answer is looked at.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/form.h"
#include "model/release.h"
#include "needs/gather.h"

namespace earshot::needs {

struct SurveyReleased {
  Release release;
  Form form;           // as it was answered
  std::string survey;  // one of its surveys, where its results are; empty if there is none

  const std::string& title() const { return release.unit_name; }
  // What the form says of a figure; null if it is not one of its questions.
  const Question* question_of(const Figure& figure) const;
};

// Of practitioners, at no stage of a course, with a question how confident they are about a topic.
std::vector<SurveyReleased> workforce_surveys(Database& db, const CycleGathered& of);
// Of children, young people and parents.
std::vector<SurveyReleased> family_surveys(Database& db, const CycleGathered& of);

// One of them by the id of its results, whoever answered; absent if there are none.
std::optional<SurveyReleased> find_survey_released(Database& db, std::string_view id);

// Whether a question asks how confident people are, on the scale that all forms share, about a topic.
bool asks_confidence(const Question& question);
// The topics that a figure is about, as they are named now.
std::vector<std::string> topics_of(const SurveyReleased& survey, const Figure& figure,
                                   const std::map<std::string, std::string>& meant);
// What was asked about a topic, each question once.
std::vector<std::string> asked_about(const SurveyReleased& survey, const std::string& topic,
                                     const std::map<std::string, std::string>& meant);

}  // namespace earshot::needs
