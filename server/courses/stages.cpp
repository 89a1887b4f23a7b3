// SPDX-License-Identifier: Apache-2.0
#include "courses/stages.h"

#include <algorithm>
#include <tuple>

#include "courses/look.h"

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

void count(StageStanding& standing, const Asking& asking, const NextStep& step) {
  switch (asking.stands) {
    case AskingStands::planned:
      if (step.next == Next::late)
        ++standing.late;
      else if (step.on)
        ++standing.planned;
      if (step.next != Next::late)
        earlier(standing.next_on, step.on);
      return;
    case AskingStands::asked:
      ++standing.asked;
      if (asking.answered)
        ++standing.answered;
      else if (step.next != Next::take_back)
        standing.still_to_answer.push_back(asking.attendance);
      earlier(standing.reminded_on, step.on);
      return;
    case AskingStands::late:
      ++standing.late;
      return;
    case AskingStands::skipped:
    case AskingStands::refused:
    case AskingStands::withdrawn:
      ++standing.left_out;
  }
}

}  // namespace

std::vector<StageStanding> stages_of(Database& db, const CourseSession& session, Moment now,
                                     const std::set<std::string>& unreachable) {
  Look look(db, now);
  std::vector<StageStanding> stages;
  for (const Asking& asking : store::askings_of_session(db, session.id)) {
    auto found = std::ranges::find(stages, asking.stage, &StageStanding::stage);
    if (found == stages.end()) {
      stages.push_back(
          {.stage = asking.stage, .follow_up = which(look.follow_ups(), asking.stage)});
      found = stages.end() - 1;
    }
    if (asking.stands != AskingStands::planned || !unreachable.contains(asking.attendance))
      count(*found, asking, look.step(asking, session));
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

int ask_stage_on(Database& db, std::string_view session, std::string_view stage,
                 std::optional<Day> day) {
  int count = 0;
  for (const Asking& asking : store::askings_of_session(db, session))
    if (asking.stage == stage && store::ask_not_before(db, asking.attendance, stage, day))
      ++count;
  return count;
}

int skip_stage(Database& db, std::string_view session, std::string_view stage) {
  int count = 0;
  for (const Asking& asking : store::askings_of_session(db, session))
    if (asking.stage == stage &&
        store::let_asking_stand(db, asking.attendance, stage, AskingStands::planned,
                                AskingStands::skipped))
      ++count;
  return count;
}

}  // namespace earshot::courses
