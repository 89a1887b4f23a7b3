// SPDX-License-Identifier: Apache-2.0
// The days on which somebody will be asked again about a course, as things stand: what the clock of
// courses would do. Keeps nothing and names nobody.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "base/days.h"

namespace earshot::courses {

struct FollowUpDay {
  std::string stage;
  Day day{};
};
struct FollowUpDays {
  std::string course;  // its title
  std::vector<FollowUpDay> days;
};
// Of whoever had the invitation, if it asks what they thought right after. No days: nothing is to come,
// or the letters of the session are stopped.
FollowUpDays follow_up_days(Database& db, std::string_view invitation, Moment now);

}  // namespace earshot::courses
