// SPDX-License-Identifier: Apache-2.0
// What children, young people and parents said in the surveys of a cycle: of each form, the sums of what its releases
// show, and by age or by who filled it in, each release by itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/pooled.h"
#include "needs/surveys_released.h"

namespace earshot::needs {

std::string_view title_of(Audience audience);           // "Children", "Parents and carers"
std::string_view title_of_side(std::string_view side);  // of a topic: "Children", "Adults", "Both"

// All that was answered with one form.
struct FormSaid {
  Audience audience{};
  std::string title;                           // the form's
  std::vector<const SurveyReleased*> surveys;  // the earliest first
  answers::Pooled pooled;                      // as it is where there is one set of results

  const SurveyReleased& newest() const { return *surveys.back(); }
};
// Children first, then young people, then parents. Points into `surveys`.
std::vector<FormSaid> what_families_said(const std::vector<SurveyReleased>& surveys);

// Of fewer than count for learning needs nothing is shown.
bool is_told(const Figure& figure);
// How many questions of a form are not shown, and why; empty if all are.
std::string what_is_not_told(const FormSaid& form);

// A table of one survey by age, or by who filled it in.
struct FamilyBreakdown {
  const SurveyReleased* survey = nullptr;
  const Breakdown* breakdown = nullptr;
};
std::vector<FamilyBreakdown> by_age_and_pen(const FormSaid& form);

// What a form's questions say of a topic.
struct FeltAboutTopic {
  const Topic* topic = nullptr;
  const FormSaid* form = nullptr;
  const Figure* figure = nullptr;
};
// In the order of the analysis. Points into both.
std::vector<FeltAboutTopic> felt_about_topics(Database& db, const std::vector<const Topic*>& topics,
                                              const std::vector<FormSaid>& forms);

}  // namespace earshot::needs
