// SPDX-License-Identifier: Apache-2.0
#include "needs/trends.h"

#include <algorithm>

#include "needs/cycle_rules.h"
#include "store/cycles.h"

namespace earshot::needs {
namespace {

using analysis::needs::all_components;
using analysis::needs::Component;

const ComponentDrawn& part_of(const TopicDrawn& topic, Component which) {
  return topic.components.at(static_cast<std::size_t>(which));
}

bool has_same_parts(const TopicDrawn& one, const TopicDrawn& other) {
  return std::ranges::all_of(all_components, [&](const auto& row) {
    return part_of(one, row.component).value.has_value() ==
           part_of(other, row.component).value.has_value();
  });
}

TopicInCycle in_cycle(const NeedsDrawn& drawn, const TopicDrawn* topic, const TopicDrawn& now) {
  TopicInCycle in{
      .cycle = drawn.gathered.cycle, .prevalence = {}, .gap = {}, .score = {}, .rests_on = {}};
  if (topic == nullptr)
    return in;
  const ComponentDrawn& prevalence = part_of(*topic, Component::prevalence);
  const ComponentDrawn& gap = part_of(*topic, Component::gap);
  in.prevalence = prevalence.value;
  in.answers = prevalence.answers;
  in.gap = gap.value;
  in.gap_answers = gap.answers;
  in.score = topic->standing.told_score();
  in.same_parts = has_same_parts(*topic, now);
  for (const ComponentDrawn* part : {&prevalence, &gap})
    for (const Rests& rests : part->rests_on)
      if (std::ranges::find(in.rests_on, rests.release, &Rests::release) == in.rests_on.end())
        in.rests_on.push_back(rests);
  return in;
}

bool says_anything(const TopicInCycle& in) { return in.prevalence || in.gap || in.score; }

}  // namespace

bool TopicTrend::is_known() const {
  return std::any_of(cycles.begin() + 1, cycles.end(), says_anything);
}

std::vector<NeedsDrawn> cycles_before(answers::Site& site, Database& db, const NeedsDrawn& drawn) {
  const std::vector<Cycle> all = store::all_cycles(db);
  std::vector<NeedsDrawn> before;
  const Cycle* last = cycle_before(all, drawn.gathered.cycle);
  while (last != nullptr && before.size() < most_cycles_before) {
    before.push_back(draw_up(site, db, *last, stands_at(*last, drawn.gathered.as_of)));
    last = cycle_before(all, *last);
  }
  return before;
}

TopicTrend trend_of(const NeedsDrawn& drawn, const std::vector<NeedsDrawn>& before,
                    const TopicDrawn& topic) {
  TopicTrend trend{.topic = topic.topic.name,
                   .cycles = {in_cycle(drawn, &topic, topic)},
                   .since_last = part_of(topic, Component::trend).sentence,
                   .since_last_rests_on = part_of(topic, Component::trend).rests_on};
  for (const NeedsDrawn& each : before)
    trend.cycles.push_back(in_cycle(each, each.find(topic.topic.name), topic));
  return trend;
}

std::vector<TopicTrend> trends(answers::Site& site, Database& db, const NeedsDrawn& drawn) {
  const std::vector<NeedsDrawn> before = cycles_before(site, db, drawn);
  std::vector<TopicTrend> all;
  for (const TopicDrawn& topic : drawn.topics) {
    TopicTrend trend = trend_of(drawn, before, topic);
    if (std::ranges::any_of(trend.cycles, says_anything))
      all.push_back(std::move(trend));
  }
  return all;
}

}  // namespace earshot::needs
