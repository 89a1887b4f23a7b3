// SPDX-License-Identifier: Apache-2.0
#include "needs/little_progress.h"

#include <algorithm>

#include "analysis/statistics/many_tests.h"
#include "needs/as_they_stood.h"
#include "store/cycles.h"

namespace earshot::needs {
namespace {

using analysis::needs::Component;

std::optional<Behind> why_behind(const Action& action, Day today) {
  if (action.is_overdue(today))
    return Behind::overdue;
  if (action.state == ActionState::done && action.impact.empty())
    return Behind::no_impact;
  return std::nullopt;
}

void add_actions(LittleProgress& progress, Database& db, const CycleGathered& of) {
  std::vector<Cycle> cycles = store::all_cycles(db);
  std::erase_if(cycles, [&](const Cycle& each) { return each.starts_on > of.cycle.starts_on; });
  const Day today = london_day(of.as_of);
  for (const Cycle& cycle : cycles)
    for (Action& action : actions_at(db, cycle, of.as_of)) {
      // What was done longer ago is no progress of this year, with evidence or without.
      const bool is_old = cycle.id != of.cycle.id && !(of.before && cycle.id == of.before->id);
      if (is_old && !action.waits())
        continue;
      ++progress.actions_looked_at;
      if (const auto why = why_behind(action, today))
        progress.actions.push_back({std::move(action), cycle.name, *why});
    }
  std::ranges::stable_sort(progress.actions, {},
                           [](const ActionBehind& each) { return each.action.due_on; });
}

template <class Told>
bool tells(const std::vector<Told>& all, const Learned& what) {
  return std::ranges::find(all, what, &Told::what) != all.end();
}

// How the same people changed; where that is not shown, their averages; and of what neither is.
void add_learning(LittleProgress& progress, const TrainingImpact& impact) {
  const std::vector<ChangeOf> since = since_before(impact.changes);
  progress.changes_looked_at = since.size();
  for (ChangeJudged& each : judged(since))
    if (!each.surely_improved())
      progress.changes.push_back(std::move(each));
  for (const RightAfter& each : impact.right_after) {
    if (tells(since, each.what))
      continue;
    ++progress.averages_looked_at;
    if (each.after <= each.before)
      progress.no_rise.push_back(each);
  }
  std::vector<Learned> not_told;
  for (const AtOneTime& each : impact.times)
    if (!tells(since, each.what) && !tells(impact.right_after, each.what) &&
        std::ranges::find(not_told, each.what) == not_told.end())
      not_told.push_back(each.what);
  progress.changes_not_told = not_told.size();
}

const ComponentDrawn& trend_of(const TopicDrawn& topic) {
  return topic.components.at(static_cast<std::size_t>(Component::trend));
}

void add_topics(LittleProgress& progress, Database& db, const NeedsDrawn& drawn) {
  progress.before = drawn.gathered.before;
  if (!progress.before)
    return;
  std::vector<ProgrammeRow> offers = programme_at(db, *progress.before, drawn.gathered.as_of);
  std::erase_if(offers, [](const ProgrammeRow& row) { return !row_of(row.state).counts; });
  for (const TopicDrawn& topic : drawn.topics) {
    TopicBehind behind{.topic = topic.topic.name, .offers = {}, .sentence = {}, .rests_on = {}};
    for (const ProgrammeRow& offer : offers)
      if (offer.what.topic == topic.topic.name)
        behind.offers.push_back(offer);
    if (behind.offers.empty())
      continue;
    const ComponentDrawn& trend = trend_of(topic);
    behind.sentence = trend.sentence;
    behind.rests_on = trend.rests_on;
    progress.topics_looked_at += trend.value.has_value();
    if (!trend.value)
      progress.unknown.push_back(std::move(behind));
    else if (*trend.value >= 0.5)
      progress.topics.push_back(std::move(behind));
  }
  for (auto* topics : {&progress.topics, &progress.unknown})
    std::ranges::stable_sort(*topics, {},
                             [&](const TopicBehind& each) { return drawn.title_of(each.topic); });
}

}  // namespace

std::vector<ChangeJudged> judged(const std::vector<ChangeOf>& changes) {
  std::vector<double> chances;
  for (const ChangeOf& change : changes)
    chances.push_back(chance_of(change));
  const std::vector<double> adjusted = analysis::holm(chances);
  std::vector<ChangeJudged> all;
  for (std::size_t at = 0; at < changes.size(); ++at)
    all.push_back({changes[at], adjusted[at]});
  return all;
}

LittleProgress little_progress(Database& db, const NeedsDrawn& drawn,
                               const TrainingImpact& impact) {
  LittleProgress progress;
  add_learning(progress, impact);
  add_actions(progress, db, drawn.gathered);
  add_topics(progress, db, drawn);
  return progress;
}

std::vector<std::string> rules_of_little_progress() {
  return {
      "Learning: of the same people asked before a course and later, those who went up do not "
      "surely outnumber those who went down (the exact test of signs at 5%, adjusted for all "
      "changes looked at by Holm's method). It goes by the latest time that is shown. Where few "
      "answered both times that is soon so: it says that nobody can be sure, not that nothing was "
      "learned. Where it is not shown how the same people changed, but their averages before and "
      "right after are: the average did not rise.",
      "Actions: overdue, whichever cycle they are of; or of this cycle or the last, done without "
      "evidence of impact.",
      "Topics: the last cycle's programme had an offer for it that was not dropped, and the share "
      "of people who are not confident has not surely fallen since (Newcombe's interval of 95%, of "
      "forms that were answered in both cycles).",
  };
}

std::string in_words(Behind why) {
  return why == Behind::overdue ? "Overdue" : "Done, and no evidence of impact is written";
}

}  // namespace earshot::needs
