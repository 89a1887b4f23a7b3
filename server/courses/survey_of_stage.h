// SPDX-License-Identifier: Apache-2.0
// The survey in which the people of a session are asked at one stage: found while it has days enough
// left, or made.
#pragma once

#include <optional>
#include <string>

#include "answers/shelf.h"
#include "answers/site.h"
#include "model/course.h"
#include "model/promise.h"
#include "model/survey.h"

namespace earshot::courses {

struct Stage {
  std::string session;
  std::string stage;
  std::string form;
  Promise promise = Promise::confidential;
  int floor = 0;  // 0: as the partnership has settled it for the promise
  auto operator<=>(const Stage&) const = default;
};

// Absent, and logged, if it can't be made: its form is not there, or something about it is missing.
std::optional<Survey> survey_of_stage(answers::Site& site, const answers::Shelf& shelf,
                                      const Stage& stage);

}  // namespace earshot::courses
