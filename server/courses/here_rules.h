// SPDX-License-Identifier: Apache-2.0
// Signing in on the day: when a session's sheet takes names, and what it then says of somebody that
// they signed in on some of its days. Pure.
#pragma once

#include <optional>
#include <vector>

#include "base/days.h"
#include "model/attendance.h"
#include "model/course.h"

namespace earshot::courses {

enum class HereNow {
  cancelled,
  no_days,  // e-learning
  not_yet,
  open,
  over,
};
struct Here {
  HereNow now = HereNow::no_days;
  Day day{};      // open: which day of the session it is; not_yet: the next one
  Moment from{};  // not_yet: when it opens
};
// On each day of the session from an hour before it begins until that day ends in London.
Here here_at(const CourseSession& session, Moment now);

struct HowTheyCame {
  Came came = Came::booked;
  std::optional<Day> on;  // as Attendance::on
  bool operator==(const HowTheyCame&) const = default;
};
// `before` is how they stood; absent: they were not on the list. `signed_in` are the days, with the
// one that is new. What somebody has said of them by hand is never taken back.
HowTheyCame came_by_signing_in(const std::optional<HowTheyCame>& before,
                               const std::vector<Day>& signed_in, const CourseSession& session);

}  // namespace earshot::courses
