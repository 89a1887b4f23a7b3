// SPDX-License-Identifier: Apache-2.0
#include "courses/next_step.h"

#include <algorithm>
#include <utility>

#include "courses/attendance_rules.h"
#include "model/stages.h"

namespace earshot::courses {
namespace {

using std::chrono::days;

// On a day of the session nobody is asked before that has ended.
Moment from_when(Day day, const AskingAt& at, const AskingRules& rules) {
  const auto held = std::ranges::find(at.session.days, day, &SessionDay::day);
  if (at.asking.stage == stage_after && held != at.session.days.end())
    return london_moment(day, std::max(rules.at, held->until));
  return london_moment(day, rules.at);
}

// Whoever has signed in so far may come on the days that are left; who is said to have left will not.
Day ends_for(const store::Asking& asking, Day last_there, const CourseSession& session) {
  return asking.may_come_again && !session.days.empty() ? session.days.back().day : last_there;
}

NextStep step_on(Day day, Next next, const AskingAt& at, const AskingRules& rules, Moment now) {
  const bool reminder = next == Next::remind;
  const Day today = std::max(day, london_day(now));
  const Day on = next_mail_day(today, at.in_education, rules);
  if (now < from_when(on, at, rules))
    return {Next::wait, on, reminder};
  return {next, on, reminder};
}

NextStep step_of_planned(const AskingAt& at, const std::vector<std::string>& follow_ups,
                         const AskingRules& rules, Moment now) {
  const auto due = due_on(at.asking, at.session, follow_ups, rules);
  if (!due)
    return {};
  // Said by hand, it is meant, however late.
  if (!at.asking.not_before && london_day(now) > *due + too_late_after)
    return {Next::late, *due};
  return step_on(at.asking.not_before.value_or(*due), Next::ask, at, rules, now);
}

// When they were last written to about it.
Day last_letter(const store::Asking& asking) {
  return asking.reminded_on.value_or(asking.asked_on.value());
}

bool is_more_allowed(const AskingAt& at) {
  return at.closes_on && at.asking.reminders < most_reminders;
}

NextStep step_of_asked(const AskingAt& at, const AskingRules& rules, Moment now) {
  const store::Asking& asking = at.asking;
  if (asking.invitation.empty())
    return {};  // it has had its time, and nobody knows any more whether they answered
  if (!last_day_of(asking.came, asking.on, at.session))
    return {Next::take_back, std::nullopt};
  if (!is_more_allowed(at))
    return {};
  const Day from = last_letter(asking) + days(rules.days_between);
  const NextStep step = step_on(from, Next::remind, at, rules, now);
  return step.on && *step.on > *at.closes_on ? NextStep{} : step;
}

}  // namespace

std::vector<std::string> follow_ups_in_order(std::vector<std::string> stages) {
  std::erase(stages, stage_after);
  std::ranges::sort(
      stages, {}, [](const std::string& stage) { return std::pair(rank_of_stage(stage), stage); });
  return stages;
}

std::optional<Day> due_on(const store::Asking& asking, const CourseSession& session,
                          const std::vector<std::string>& follow_ups, const AskingRules& rules) {
  const auto last = last_day_of(asking.came, asking.on, session);
  if (!last)
    return std::nullopt;
  if (asking.stage == stage_after)
    return due_day(ends_for(asking, *last, session), std::nullopt, rules);
  const auto found = std::ranges::find(follow_ups, asking.stage);
  return due_day(*last, static_cast<std::size_t>(found - follow_ups.begin()), rules);
}

bool may_be_reminded(const AskingAt& at, Day today) {
  const store::Asking& asking = at.asking;
  return asking.stands == store::AskingStands::asked && !asking.answered && is_more_allowed(at) &&
         *at.closes_on >= today && last_letter(asking) < today &&
         last_day_of(asking.came, asking.on, at.session).has_value();
}

NextStep next_step(const AskingAt& at, const std::vector<std::string>& follow_ups,
                   const AskingRules& rules, Moment now) {
  switch (at.asking.stands) {
    case store::AskingStands::planned:
      return step_of_planned(at, follow_ups, rules, now);
    case store::AskingStands::asked:
      return at.asking.answered ? NextStep{} : step_of_asked(at, rules, now);
    case store::AskingStands::skipped:
    case store::AskingStands::late:
    case store::AskingStands::refused:
    case store::AskingStands::withdrawn:
      break;
  }
  return {};
}

}  // namespace earshot::courses
