// SPDX-License-Identifier: Apache-2.0
// A survey: one running of a form, for whom, under which promise, from when to when; and the
// invitations to it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/days.h"
#include "model/form.h"
#include "model/promise.h"

namespace earshot {

// open → closed → released; or closed → (too few) waiting → released with others, or → destroyed.
enum class SurveyState { open, closed, waiting, released, destroyed };
std::string_view name_of(SurveyState state);
std::optional<SurveyState> find_survey_state(std::string_view name);

struct Survey {
  std::string id;  // "post-course-20261014-k3v9"
  std::string title;
  std::string form;
  int form_version = 0;
  std::string stage;
  Promise promise = Promise::anonymous;
  int floor = 10;  // k
  Occasion occasion;
  Day opens_on{};
  Day closes_on{};      // the last day on which it can be answered
  Day cycle_ends_on{};  // what is still too few then is destroyed unread
  SurveyState state = SurveyState::open;
  std::optional<int> answered;         // counted when it closed
  std::string public_key;              // boxes are sealed to it
  std::optional<std::string> release;  // id, once released
  std::vector<std::string> languages;  // it can be answered in; the first is shown first
  std::string reports_to;              // a group on the partnership's list, or empty
};

struct Invitation {
  std::string id;  // 8 random bytes
  std::string survey;
  bool used = false;
};

}  // namespace earshot
