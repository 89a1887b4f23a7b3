// SPDX-License-Identifier: Apache-2.0
#include "needs/needs_files.h"

#include <array>
#include <nlohmann/json.hpp>

#include "analysis/needs/robustness.h"
#include "base/decimals.h"
#include "base/text.h"
#include "needs/drawn_words.h"

namespace earshot::needs {
namespace {

using analysis::needs::Group;
using analysis::needs::Rung;
using nlohmann::json;
constexpr std::array all_groups{Group::required, Group::ranked, Group::not_enough};
constexpr std::array rungs{Rung::practitioners, Rung::managers, Rung::audits, Rung::families};

json rests_on(const std::vector<Rests>& all) {
  json list = json::array();
  for (const Rests& each : all)
    list.push_back(each.piece.empty()
                       ? json{{"release", each.release}, {"component", each.component}}
                       : json{{"piece", each.piece}});
  return list;
}

json components_of(const TopicDrawn& topic) {
  json list = json::array();
  for (const ComponentDrawn& part : topic.components)
    list.push_back({{"component", std::string(name_of(part.component))},
                    {"value", part.value ? json(to_places(*part.value, 2)) : json()},
                    {"answers", part.answers},
                    {"sentence", part.sentence},
                    {"rests_on", rests_on(part.rests_on)}});
  return list;
}

json ladder_of(const TopicDrawn& topic) {
  json list = json::array();
  for (const Rung rung : rungs)
    list.push_back({{"rung", std::string(name_of(rung))},
                    {"speak_of_it", topic.ladder[rung].sources.speak_of_it},
                    {"found_none", topic.ladder[rung].sources.found_none}});
  return list;
}

json evidence_of(const TopicDrawn& topic) {
  json list = json::array();
  for (const Evidence& piece : topic.pieces)
    list.push_back({{"piece", piece.id},
                    {"source", std::string(row_of(piece.source).name)},
                    {"reference", piece.reference},
                    {"finding", piece.finding},
                    {"found_on", to_text(piece.found_on)},
                    {"severity", piece.severity}});
  return list;
}

json agreed_of(const std::optional<AgreedPriority>& agreed) {
  if (!agreed)
    return {};
  return {{"priority", std::string(row_of(agreed->level).name)},
          {"reason", agreed->reason},
          {"agreed_on", to_text(agreed->agreed_on)},
          {"commentary", agreed->commentary}};
}

json in_json(const TopicDrawn& topic) {
  const auto& scored = topic.standing.topic;
  json one{{"topic", topic.topic.name},
           {"title", topic.topic.title},
           {"group", std::string(name_of(topic.standing.group))},
           {"rank", nullptr},
           {"rank_in_words", rank_in_words(topic.standing)},
           {"score", nullptr},
           {"interval", nullptr},
           {"coverage", to_places(scored.coverage, 2)},
           {"answers", scored.answers},
           {"severity", scored.severity ? json(*scored.severity) : json()},
           {"sources", topic.sources},
           {"components", components_of(topic)},
           {"ladder", ladder_of(topic)},
           {"evidence", evidence_of(topic)},
           {"agreed", agreed_of(topic.agreed)},
           {"owner", topic.topic.owner},
           {"split_into", topic.topic.listing.split_into}};
  if (const auto& ranks = topic.standing.ranks)
    one["rank"] = {{"highest", ranks->highest}, {"lowest", ranks->lowest}};
  const auto score = topic.standing.told_score();
  if (score)
    one["score"] = to_places(*score, 1);
  if (score && topic.standing.tells_how_sure())
    one["interval"] = {{"low", to_places(scored.interval.low, 1)},
                       {"high", to_places(scored.interval.high, 1)}};
  return one;
}

json in_json(const std::vector<FromRelease>& releases) {
  json list = json::array();
  for (const FromRelease& each : releases)
    list.push_back({{"release", each.id},
                    {"title", each.title},
                    {"source", each.source},
                    {"released_on", to_text(each.released_on)},
                    {"answered", each.answered}});
  return list;
}

json in_json(const analysis::needs::Order& order) {
  json list = json::array();
  for (const auto& placed : order)
    if (placed.group != Group::not_enough)
      list.push_back(placed.topic);
  return list;
}

json about(const CycleGathered& from) {
  return {{"id", from.cycle.id},
          {"name", from.cycle.name},
          {"starts_on", to_text(from.cycle.starts_on)},
          {"ends_on", to_text(from.cycle.ends_on)},
          {"state", std::string(row_of(from.cycle.state).name)},
          {"compared_with", from.before ? json(from.before->name) : json()}};
}

void add_robustness(json& all, const NeedsDrawn& drawn) {
  all["without_source"] = json::array();
  for (const auto& other :
       analysis::needs::without_each_source(drawn.gathered.gathered, drawn.weights))
    all["without_source"].push_back({{"source", other.source}, {"order", in_json(other.order)}});
  all["with_other_weight"] = json::array();
  for (const auto& other :
       analysis::needs::with_other_weights(drawn.gathered.gathered, drawn.weights))
    all["with_other_weight"].push_back({{"component", std::string(name_of(other.component))},
                                        {"times", other.times},
                                        {"order", in_json(other.order)}});
}

void tell(std::string& text, const TopicDrawn& topic) {
  const auto& scored = topic.standing.topic;
  text += "  " + topic.topic.title + "\n    score " + score_in_words(topic.standing) +
          how_sure_in_words(topic.standing) + "; " + rank_in_words(topic.standing) + "; " +
          share_in_words(scored.coverage) + " known; " + std::to_string(topic.sources) +
          (topic.sources == 1 ? " source\n" : " sources\n");
  if (topic.agreed)
    text += "    agreed: " + std::string(row_of(topic.agreed->level).title) + "\n";
}

}  // namespace

std::string as_text(const NeedsDrawn& drawn) {
  std::string text = "Learning needs of " + drawn.gathered.cycle.name + ", " +
                     long_text(london_day(drawn.gathered.as_of)) + "\n";
  for (const std::string& sentence : summary_of(drawn))
    text += sentence + "\n";
  for (const Group group : all_groups) {
    std::string topics;
    for (const TopicDrawn* topic : drawn.all(group))
      if (!topic->is_silent() || topic->agreed)
        tell(topics, *topic);
    if (!topics.empty())
      text += "\n" + std::string(title_of(group)) + "\n" + topics;
  }
  return text;
}

std::string as_json(const NeedsDrawn& drawn) {
  json all{{"cycle", about(drawn.gathered)},
           {"as_of", to_text(london_day(drawn.gathered.as_of))},
           {"summary", summary_of(drawn)},
           {"unopened", drawn.gathered.unopened},
           {"results", in_json(drawn.gathered.releases)},
           {"results_before", in_json(drawn.gathered.releases_before)},
           {"topics", json::array()}};
  for (const auto& row : analysis::needs::all_components)
    all["weights"][std::string(row.name)] = to_places(drawn.weights[row.component], 2);
  for (const TopicDrawn& topic : drawn.topics)
    all["topics"].push_back(in_json(topic));
  add_robustness(all, drawn);
  return all.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace earshot::needs
