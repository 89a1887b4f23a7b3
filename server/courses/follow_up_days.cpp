// SPDX-License-Identifier: Apache-2.0
#include "courses/follow_up_days.h"

#include <algorithm>

#include "courses/look.h"
#include "model/stages.h"
#include "store/askings.h"
#include "store/courses.h"

namespace earshot::courses {

FollowUpDays follow_up_days(Database& db, std::string_view invitation, Moment now) {
  const auto asked = store::find_asking_invited(db, invitation);
  if (!asked || asked->stage != stage_after)
    return {};
  Look look(db, now);
  const CourseSession& session = look.session(asked->session);
  FollowUpDays found{.course = store::find_course(db, session.course).value().title, .days = {}};
  if (session.paused_on || session.cancelled_on)
    return found;
  for (const store::Asking& asking : store::askings_of(db, asked->attendance)) {
    const NextStep step = look.step(asking, session);
    const bool is_to_come = step.next == Next::wait || step.next == Next::ask;
    if (asking.stage != stage_after && is_to_come && step.on)
      found.days.push_back({asking.stage, *step.on});
  }
  std::ranges::sort(found.days, {}, &FollowUpDay::day);
  return found;
}

}  // namespace earshot::courses
