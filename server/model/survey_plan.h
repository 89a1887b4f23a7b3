// SPDX-License-Identifier: Apache-2.0
// A survey that is being got ready: what has been chosen so far. Whatever is not chosen yet is empty
// or absent; nothing here is checked, for that is answers/new_survey's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/days.h"
#include "model/form.h"
#include "model/promise.h"

namespace earshot {

struct SurveyPlan {
  std::string form;   // its name
  std::string title;  // empty: the form's title and what it is about
  std::string course;
  std::string session;
  std::string subject;
  std::optional<Day> day;  // of the session
  std::vector<Outcome> outcomes;
  std::optional<Promise> promise;
  std::string reports_to;              // a group on the partnership's list
  std::vector<std::string> languages;  // empty: the form's first
  std::optional<Day> opens_on;
  std::optional<Day> closes_on;  // not asked of one that stands for long
  bool standing = false;         // a new survey each quarter, by itself
  bool operator==(const SurveyPlan&) const = default;
};

// Kept until it is opened or thrown away.
struct PlannedSurvey {
  std::string id;
  SurveyPlan plan;
  Day made_on{};
  std::string made_by;  // a person's id
};

}  // namespace earshot
