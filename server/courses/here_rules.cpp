// SPDX-License-Identifier: Apache-2.0
#include "courses/here_rules.h"

#include <algorithm>

namespace earshot::courses {
namespace {

constexpr std::chrono::hours before_it_begins{1};

bool was_booked(Came came) { return came != Came::unscheduled && came != Came::cancelled; }

}  // namespace

Here here_at(const CourseSession& session, Moment now) {
  if (session.cancelled_on)
    return {.now = HereNow::cancelled};
  if (session.days.empty())
    return {.now = HereNow::no_days};
  for (const SessionDay& held : session.days) {
    const Moment from = london_moment(held.day, held.from) - before_it_begins;
    if (now < from)
      return {.now = HereNow::not_yet, .day = held.day, .from = from};
    if (now < london_moment(held.day + std::chrono::days(1), std::chrono::minutes(0)))
      return {.now = HereNow::open, .day = held.day, .from = from};
  }
  return {.now = HereNow::over};
}

HowTheyCame came_by_signing_in(const std::optional<HowTheyCame>& before,
                               const std::vector<Day>& signed_in, const CourseSession& session) {
  const bool was_there = before && row_of(before->came).was_there;
  if (was_there && !before->on)
    return *before;  // until the last day already
  Day last = *std::ranges::max_element(signed_in);
  if (was_there)
    last = std::max(last, *before->on);
  HowTheyCame after;
  if (last != session.days.back().day)
    after.on = last;
  const bool every_day = std::ranges::all_of(session.days, [&](const SessionDay& held) {
    return std::ranges::find(signed_in, held.day) != signed_in.end();
  });
  after.came = !before || !was_booked(before->came) ? Came::unscheduled
               : every_day                          ? Came::attended
                                                    : Came::part;
  return after;
}

}  // namespace earshot::courses
