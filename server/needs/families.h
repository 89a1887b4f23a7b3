// SPDX-License-Identifier: Apache-2.0
// What children, young people and parents said in the surveys of a cycle, form by form: of each question what every set of
// results shows, and the sum of several only where each of them shows all its numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "needs/surveys_released.h"

namespace earshot::needs {

std::string_view title_of(Audience audience);           // "Children", "Parents and carers"
std::string_view title_of_side(std::string_view side);  // of a topic: "Children", "Adults", "Both"

struct SetSaid {
  const SurveyReleased* survey = nullptr;
  const Figure* figure = nullptr;
};
// A question in the same words with the same answers, wherever something of it is shown.
struct QuestionSaid {
  std::vector<SetSaid> sets;  // the earliest first; at least one
  std::optional<Figure> all;  // added up, of several

  const Figure& newest() const { return *sets.back().figure; }
};
// All that was answered with one form.
struct FormSaid {
  Audience audience{};
  std::string title;                           // the form's
  std::vector<const SurveyReleased*> surveys;  // the earliest first
  int answered = 0;                            // in all of them
  std::vector<QuestionSaid> questions;         // in the order of the newest
  int not_told = 0;                            // questions of which nothing can be shown
};
// Children first, then young people, then parents. Points into `surveys`.
std::vector<FormSaid> what_families_said(const std::vector<SurveyReleased>& surveys);

// How many questions of a form are not shown, and why; empty if all are.
std::string what_is_not_told(const FormSaid& form);

// A table of one survey by age, or by who filled it in.
struct FamilyBreakdown {
  const SurveyReleased* survey = nullptr;
  const Breakdown* breakdown = nullptr;
};
std::vector<FamilyBreakdown> by_age_and_pen(const FormSaid& form);

// What a form's question says of a topic.
struct FeltAboutTopic {
  const Topic* topic = nullptr;
  const FormSaid* form = nullptr;
  const QuestionSaid* question = nullptr;
};
// In the order of the topics. Points into both.
std::vector<FeltAboutTopic> felt_about_topics(Database& db, const std::vector<const Topic*>& topics,
                                              const std::vector<FormSaid>& forms);

}  // namespace earshot::needs
