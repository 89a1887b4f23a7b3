// SPDX-License-Identifier: Apache-2.0
// What happens next with one thing that one person is to be asked, and on which day. Pure: the clock
// does what it says, and pages show it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/asking_rules.h"
#include "model/course.h"
#include "store/askings.h"

namespace earshot::courses {

enum class Next {
  nothing,    // asked and answered, too late, refused; or nobody knows yet whether they came
  ask,        // now
  wait,       // until `on`
  remind,     // now
  late,       // it was due so long ago that it is not asked any more
  take_back,  // it was asked, and they were not there after all
};
struct NextStep {
  Next next = Next::nothing;
  std::optional<Day> on;  // of ask and remind: the day they may be done; of wait: until when
  bool reminder = false;  // of wait: it is a reminder that waits
};

// "after" is asked at once; the others follow one after another: which of them it is, from 0.
std::vector<std::string> follow_ups_in_order(std::vector<std::string> stages);

struct AskingAt {
  const store::Asking& asking;
  const CourseSession& session;
  std::optional<Day> closes_on;  // of the survey it was asked in, while that is open
  bool in_education = false;
};
// By hand, whatever day it is: as often as letters may go, but nobody hears twice of it in a day.
bool may_be_reminded(const AskingAt& at, Day today);
NextStep next_step(const AskingAt& at, const std::vector<std::string>& follow_ups,
                   const AskingRules& rules, Moment now);

// When the stage is due, whoever was there; before weekends and holidays are looked at.
std::optional<Day> due_on(const store::Asking& asking, const CourseSession& session,
                          const std::vector<std::string>& follow_ups, const AskingRules& rules);

}  // namespace earshot::courses
