// SPDX-License-Identifier: Apache-2.0
#include "analysis/needs/ladder.h"

#include <algorithm>
#include <functional>
#include <map>

namespace earshot::analysis::needs {
namespace {

using ByTopic = std::map<std::string, Ladder, std::less<>>;

const RungRow* find_rung(std::string_view component) {
  const auto row = std::ranges::find(all_rungs, component, &RungRow::component);
  return row == all_rungs.end() ? nullptr : &*row;
}

void hear(OnRung& rung, const std::string& source, const Said& more) {
  rung.sources.speak_of_it.insert(source);
  auto said = std::ranges::find(rung.said, more.component, &Said::component);
  if (said == rung.said.end())
    said = rung.said.insert(said, {.component = more.component});
  said->answers += more.answers;
  said->total += more.total;
}

void hear_survey(ByTopic& ladders, const Released& release) {
  for (const NeedSums& sums : release.sums) {
    if (sums.n == 0 || sums.component_a != sums.component_b || sums.topic_a != sums.topic_b)
      continue;
    const RungRow* row = find_rung(sums.component_a);
    const auto ladder = ladders.find(sums.topic_a);
    if (row && ladder != ladders.end())
      hear(ladder->second[row->rung], release.source, {sums.component_a, sums.n, sums.sum_a});
  }
}

void hear_others(Ladder& ladder, const TopicEvidence& topic) {
  for (const FollowedUp& people : topic.followed_up)
    if (people.answered > 0)
      hear(ladder[Rung::practitioners], people.source,
           {std::string(said_transfer), people.answered, people.answered - people.applied});
  for (const Coded& piece : topic.coded) {
    if (!piece.severity)
      continue;
    OnRung& rung = ladder[piece.rung];
    rung.severity = std::max(rung.severity, piece.severity);
    Sources& sources = rung.sources;
    (*piece.severity > 0 ? sources.speak_of_it : sources.found_none).insert(piece.source);
  }
}

// Who found a need in one place did not find none.
void take_back(Sources& sources) {
  for (const std::string& source : sources.speak_of_it)
    sources.found_none.erase(source);
}

}  // namespace

std::vector<Ladder> ladders_of(const Gathered& gathered) {
  ByTopic by_topic;
  for (const TopicEvidence& topic : gathered.topics)
    by_topic.emplace(topic.topic, Ladder{});
  for (const Released& release : gathered.releases)
    hear_survey(by_topic, release);
  std::vector<Ladder> ladders;
  for (const TopicEvidence& topic : gathered.topics) {
    Ladder ladder = by_topic.find(topic.topic)->second;
    hear_others(ladder, topic);
    for (OnRung& rung : ladder.rungs)
      take_back(rung.sources);
    ladders.push_back(std::move(ladder));
  }
  return ladders;
}

Sources sources_of(const Ladder& ladder) {
  Sources all;
  for (const OnRung& rung : ladder.rungs) {
    all.speak_of_it.insert(rung.sources.speak_of_it.begin(), rung.sources.speak_of_it.end());
    all.found_none.insert(rung.sources.found_none.begin(), rung.sources.found_none.end());
  }
  take_back(all);
  return all;
}

}  // namespace earshot::analysis::needs
