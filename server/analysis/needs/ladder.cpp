// SPDX-License-Identifier: Apache-2.0
#include "analysis/needs/ladder.h"

#include <algorithm>
#include <functional>
#include <map>

namespace earshot::analysis::needs {
namespace {

// By source and component.
using Heard = std::map<std::string, std::map<std::string, Said>>;

struct Hearing {
  Ladder ladder;
  std::array<Heard, 4> heard;  // by rung
};
using ByTopic = std::map<std::string, Hearing, std::less<>>;

const RungRow* find_rung(std::string_view component) {
  const auto row = std::ranges::find(all_rungs, component, &RungRow::component);
  return row == all_rungs.end() ? nullptr : &*row;
}

void add(Said& said, const Said& more) {
  said.component = more.component;
  said.answers += more.answers;
  said.total += more.total;
}

void hear(Hearing& hearing, Rung rung, const std::string& source, const Said& more) {
  std::vector<Said>& all = hearing.ladder[rung].said;
  auto said = std::ranges::find(all, more.component, &Said::component);
  add(said == all.end() ? all.emplace_back() : *said, more);
  add(hearing.heard[static_cast<std::size_t>(rung)][source][more.component], more);
}

void judge(OnRung& rung, const Heard& heard) {
  for (const auto& [source, components] : heard) {
    const bool speaks = std::ranges::any_of(
        components, [](const auto& said) { return said.second.mean() >= speaks_from; });
    (speaks ? rung.sources.speak_of_it : rung.sources.found_none).insert(source);
  }
}

void hear_survey(ByTopic& ladders, const Released& release) {
  for (const NeedSums& sums : release.sums) {
    if (sums.n == 0 || sums.component_a != sums.component_b || sums.topic_a != sums.topic_b)
      continue;
    const RungRow* row = find_rung(sums.component_a);
    const auto hearing = ladders.find(sums.topic_a);
    if (row && hearing != ladders.end())
      hear(hearing->second, row->rung, release.source, {sums.component_a, sums.n, sums.sum_a});
  }
}

void hear_others(Hearing& hearing, const TopicEvidence& topic) {
  for (const FollowedUp& people : topic.followed_up)
    if (people.answered > 0)
      hear(hearing, Rung::practitioners, people.source,
           {std::string(said_transfer), people.answered, people.answered - people.applied});
  for (const Coded& piece : topic.coded) {
    if (!piece.severity)
      continue;
    OnRung& rung = hearing.ladder[piece.rung];
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
    by_topic.emplace(topic.topic, Hearing{});
  for (const Released& release : gathered.releases)
    hear_survey(by_topic, release);
  std::vector<Ladder> ladders;
  for (const TopicEvidence& topic : gathered.topics) {
    Hearing hearing = by_topic.find(topic.topic)->second;
    hear_others(hearing, topic);
    for (std::size_t rung = 0; rung < hearing.heard.size(); ++rung) {
      judge(hearing.ladder.rungs[rung], hearing.heard[rung]);
      take_back(hearing.ladder.rungs[rung].sources);
    }
    ladders.push_back(std::move(hearing.ladder));
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
