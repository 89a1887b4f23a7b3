// SPDX-License-Identifier: Apache-2.0
#include "needs/drawn.h"

#include <algorithm>
#include <map>

#include "needs/component_words.h"
#include "needs/weights.h"
#include "store/agreed.h"
#include "store/partnership.h"

namespace earshot::needs {
namespace {

using analysis::needs::Ladder;

// The latest that had been noted then.
std::optional<AgreedPriority> agreed_at(const std::vector<AgreedPriority>& all,
                                        std::string_view topic, Moment as_of) {
  std::optional<AgreedPriority> latest;
  for (const AgreedPriority& each : all)
    if (each.topic == topic && each.noted_at <= as_of)
      latest = each;
  return latest;
}

std::vector<Evidence> pieces_about(const std::vector<Evidence>& pieces, std::string_view topic) {
  std::vector<Evidence> about;
  for (const Evidence& piece : pieces)
    if (piece.topic == topic)
      about.push_back(piece);
  return about;
}

std::map<std::string, Ladder> ladders_by_topic(const analysis::needs::Gathered& gathered) {
  std::map<std::string, Ladder> by_topic;
  std::vector<Ladder> ladders = analysis::needs::ladders_of(gathered);
  for (std::size_t at = 0; at < ladders.size(); ++at)
    by_topic[gathered.topics[at].topic] = std::move(ladders[at]);
  return by_topic;
}

const Topic& topic_of(const CycleGathered& gathered, std::string_view name) {
  return *std::ranges::find(gathered.topics, name, &Topic::name);
}

}  // namespace

bool TopicDrawn::is_silent() const {
  return pieces.empty() && standing.topic.answers == 0 &&
         std::ranges::all_of(ladder.rungs, &analysis::needs::OnRung::is_silent) &&
         std::ranges::none_of(components,
                              [](const ComponentDrawn& each) { return each.value.has_value(); });
}

const TopicDrawn* NeedsDrawn::find(std::string_view topic) const {
  const auto found = std::ranges::find_if(
      topics, [&](const TopicDrawn& each) { return each.topic.name == topic; });
  return found == topics.end() ? nullptr : &*found;
}

std::string NeedsDrawn::title_of(std::string_view topic) const {
  const TopicDrawn* found = find(topic);
  return found == nullptr ? std::string(topic) : found->topic.title;
}

std::vector<const TopicDrawn*> NeedsDrawn::all(analysis::needs::Group group) const {
  std::vector<const TopicDrawn*> of_group;
  for (const TopicDrawn& each : topics)
    if (each.standing.group == group)
      of_group.push_back(&each);
  return of_group;
}

bool NeedsDrawn::surely_above(std::string_view higher, std::string_view lower) const {
  return std::ranges::any_of(pairs, [&](const analysis::needs::Pair& pair) {
    return pair.higher == higher && pair.lower == lower && pair.is_sure();
  });
}

int NeedsDrawn::answered() const {
  int all_answered = 0;
  for (const FromRelease& release : gathered.releases)
    all_answered += release.answered;
  return all_answered;
}

std::vector<std::string> silent_topics(const NeedsDrawn& drawn) {
  std::vector<std::string> silent;
  for (const TopicDrawn& topic : drawn.topics)
    if (topic.is_silent() && !topic.agreed && !topic.is_heading)
      silent.push_back(topic.topic.title);
  return silent;
}

Moment stands_at(const Cycle& cycle, Moment now) {
  return cycle.figures_at ? std::min(now, *cycle.figures_at) : now;
}

NeedsDrawn draw_up(answers::Site& site, Database& db, const Cycle& cycle, Moment as_of) {
  NeedsDrawn drawn{.gathered = gather(site, db, cycle, as_of),
                   .weights = weights_from(store::find_settings(db)),
                   .topics = {},
                   .agreed = store::agreed_in_cycle(db, cycle.id)};
  auto ladders = ladders_by_topic(drawn.gathered.gathered);
  auto priorities = analysis::needs::priorities(drawn.gathered.gathered, drawn.weights);
  for (analysis::needs::Standing& standing : priorities.topics) {
    TopicDrawn topic{.topic = topic_of(drawn.gathered, standing.topic.topic),
                     .standing = std::move(standing),
                     .ladder = {},
                     .sources = 0,
                     .components = {},
                     .pieces = {},
                     .agreed = {}};
    topic.is_heading = std::ranges::any_of(
        drawn.gathered.topics, [&](const Topic& each) { return each.parent == topic.topic.name; });
    topic.ladder = std::move(ladders[topic.topic.name]);
    topic.sources = analysis::needs::sources_of(topic.ladder).speak_of_it.size();
    topic.pieces = pieces_about(drawn.gathered.pieces, topic.topic.name);
    topic.agreed = agreed_at(drawn.agreed, topic.topic.name, as_of);
    topic.components = components_drawn(topic, drawn.gathered);
    drawn.topics.push_back(std::move(topic));
  }
  drawn.pairs = std::move(priorities.pairs);
  return drawn;
}

}  // namespace earshot::needs
