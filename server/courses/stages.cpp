// SPDX-License-Identifier: Apache-2.0
#include "courses/stages.h"

#include <algorithm>
#include <tuple>

#include "courses/attendance_rules.h"

namespace earshot::courses {
namespace {

using store::Asking;
using store::AskingStands;

std::optional<std::size_t> which(const std::vector<std::string>& follow_ups,
                                 const std::string& stage) {
  const auto found = std::ranges::find(follow_ups, stage);
  if (found == follow_ups.end())
    return std::nullopt;
  return static_cast<std::size_t>(found - follow_ups.begin());
}

void earlier(std::optional<Day>& day, std::optional<Day> other) {
  if (other && (!day || *other < *day))
    day = other;
}

// They were there, and their day to be asked is still to come.
bool could_be_asked_today(const Asking& asking, const CourseSession& session, Look& look) {
  const auto last = last_day_of(asking.came, asking.on, session);
  const auto due = due_on(asking, session, look.follow_ups(), look.rules());
  return last && *last <= look.today() && due && asking.not_before.value_or(*due) > look.today();
}

void count_planned(StageStanding& standing, const Asking& asking, const CourseSession& session,
                   const NextStep& step, Look& look) {
  if (step.next == Next::late) {
    ++standing.late;
    return;
  }
  standing.planned += step.on ? 1 : 0;
  earlier(standing.next_on, step.on);
  if (could_be_asked_today(asking, session, look))
    standing.to_bring_forward.push_back(asking.attendance);
}

void count_asked(StageStanding& standing, const Asking& asking, const CourseSession& session,
                 const NextStep& step, Look& look) {
  ++standing.asked;
  standing.answered += asking.answered ? 1 : 0;
  earlier(standing.reminded_on, step.on);
  if (asking.answered || step.next == Next::take_back || !look.is_open(asking))
    return;
  standing.open = true;
  standing.still_to_answer.push_back(asking.attendance);
  if (look.may_be_reminded(asking, session))
    standing.to_remind.push_back(asking.attendance);
}

void count(StageStanding& standing, const Asking& asking, const CourseSession& session,
           Look& look) {
  const NextStep step = look.step(asking, session);
  switch (asking.stands) {
    case AskingStands::planned:
      return count_planned(standing, asking, session, step, look);
    case AskingStands::asked:
      return count_asked(standing, asking, session, step, look);
    case AskingStands::late:
      ++standing.late;
      return;
    case AskingStands::refused:
      if (asking.asked_on) {
        ++standing.asked;
        standing.answered += asking.answered ? 1 : 0;
        standing.want_no_more += asking.answered ? 0 : 1;
        return;
      }
      ++standing.left_out;
      return;
    case AskingStands::skipped:
    case AskingStands::withdrawn:
      ++standing.left_out;
  }
}

// Whoever was asked and wants no more letters may still answer: they count, or more would seem to have
// answered than did.
bool was_asked(const Asking& asking) {
  return asking.stands == AskingStands::asked ||
         (asking.stands == AskingStands::refused && asking.asked_on);
}

// Of a survey that is forgotten only how many answered is known.
bool is_forgotten(const Asking& asking) { return was_asked(asking) && asking.invitation.empty(); }

// How many of those in a period answered is not known where some were asked outside of it: then none
// of them is counted, rather than some who never answered.
template <class IsIn>
std::set<std::string> stages_untold(const std::vector<Asking>& askings, const IsIn& is_in) {
  std::set<std::string> stages;
  for (const Asking& asking : askings)
    if (is_forgotten(asking) && !is_in(asking))
      stages.insert(asking.stage);
  return stages;
}

StageStanding& at_stage(std::vector<StageStanding>& stages, const std::string& stage, Look& look) {
  const auto found = std::ranges::find(stages, stage, &StageStanding::stage);
  if (found != stages.end())
    return *found;
  stages.push_back({.stage = stage, .follow_up = which(look.follow_ups(), stage)});
  return stages.back();
}

}  // namespace

std::vector<StageStanding> stages_of(Database& db, const CourseSession& session, Moment now,
                                     const std::set<std::string>& unreachable) {
  Look look(db, now);
  return stages_of(db, look, session, unreachable);
}

std::vector<StageStanding> stages_of(Database& db, Look& look, const CourseSession& session,
                                     const std::set<std::string>& unreachable,
                                     const std::optional<Period>& completed) {
  const auto undelivered = store::undelivered_askings(db, session.id);
  const auto askings = store::askings_of_session(db, session.id);
  const auto is_in = [&](const Asking& asking) {
    return !completed || (asking.on && completed->has(*asking.on));
  };
  auto forgotten = store::forgotten_answers(db, session.id);
  const auto untold = stages_untold(askings, is_in);
  std::vector<StageStanding> stages;
  for (const Asking& asking : askings) {
    if (!is_in(asking) || (is_forgotten(asking) && untold.contains(asking.stage)))
      continue;
    StageStanding& standing = at_stage(stages, asking.stage, look);
    if (asking.stands == AskingStands::planned && unreachable.contains(asking.attendance))
      continue;
    count(standing, asking, session, look);
    if (!was_asked(asking))
      continue;
    if (is_forgotten(asking) && forgotten[asking.stage]-- > 0)
      ++standing.answered;
    if (std::ranges::find(undelivered, store::Undelivered{asking.attendance, asking.stage}) !=
        undelivered.end())
      standing.undelivered.push_back(asking.attendance);
  }
  std::ranges::sort(stages, {}, [](const StageStanding& stage) {
    return std::tuple(stage.follow_up ? *stage.follow_up + 1 : 0, stage.stage);
  });
  return stages;
}

std::string stage_in_words(std::optional<std::size_t> follow_up, const AskingRules& rules) {
  if (!follow_up)
    return "Right after";
  if (*follow_up >= rules.months.size())
    return "Not asked";
  const int months = rules.months[*follow_up];
  return months == 1 ? "A month after" : std::to_string(months) + " months after";
}

std::vector<Coming> coming_until(Database& db, Day until, Moment now) {
  Look look(db, now);
  std::map<std::tuple<Day, std::string, std::string>, int> counts;
  for (const Asking& asking : store::open_askings(db)) {
    if (asking.stands != AskingStands::planned)
      continue;
    const NextStep step = look.step(asking, look.session(asking.session));
    if (step.on && step.next != Next::late && *step.on <= until)
      ++counts[{*step.on, asking.session, asking.stage}];
  }
  std::vector<Coming> coming;
  for (const auto& [key, people] : counts)
    coming.push_back({.on = std::get<0>(key),
                      .session = std::get<1>(key),
                      .stage = std::get<2>(key),
                      .follow_up = which(look.follow_ups(), std::get<2>(key)),
                      .people = people});
  return coming;
}

}  // namespace earshot::courses
