// SPDX-License-Identifier: Apache-2.0
// Reads a year a line, as JSON, with everything that each person said; adds it up as the mix does, forgets the people, and
// answers with priorities and orders as a line of JSON.
//   {"floor", "weights": [6] or null, "surveys", "follow_ups", "last_cycle":
//      [{"id", "source", "asked": number or null, "people": [[[topic, component, value] …] …]} …],
//    "topics": [{"topic", "coded": [{"source", "severity", "strategic": number or null} …]} …]}
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "analysis/needs/robustness.h"
#include "answers/needs.h"

namespace earshot::analysis::needs {
namespace {

using nlohmann::json;

template <class Number>
std::optional<Number> number(const json& said) {
  return said.is_null() ? std::nullopt : std::optional(said.get<Number>());
}

Released added_up(const json& survey, int floor) {
  answers::Needs sums;
  for (const json& person : survey.at("people")) {
    std::vector<host::NeedSaid> said;
    for (const json& need : person)
      said.push_back({need.at(0), need.at(1), need.at(2)});
    sums.add(said);
  }
  return {survey.at("id"), survey.at("source"), number<int>(survey.at("asked")), sums.sums(floor)};
}

// What one survey asked in one cycle only is compared with nothing.
void keep_what_both_have(std::vector<Unsure>& one, std::vector<Unsure>& other) {
  const auto sources_in = [](const std::vector<Unsure>& surveys) {
    std::set<std::string> sources;
    for (const Unsure& survey : surveys)
      sources.insert(survey.source);
    return sources;
  };
  const auto of_one = sources_in(one), of_other = sources_in(other);
  std::erase_if(one, [&](const Unsure& survey) { return !of_other.contains(survey.source); });
  std::erase_if(other, [&](const Unsure& survey) { return !of_one.contains(survey.source); });
}

Gathered gathered(const json& year) {
  const auto each = [&](const char* which, auto&& take) {
    for (const json& survey : year.at(which))
      take(added_up(survey, year.at("floor")));
  };
  Gathered found;
  each("surveys", [&](const Released& release) { found.releases.push_back(release); });
  for (const json& said : year.at("topics")) {
    TopicEvidence topic{.topic = said.at("topic")};
    for (const json& piece : said.at("coded"))
      topic.coded.push_back({.source = piece.at("source"),
                             .severity = number<int>(piece.at("severity")),
                             .strategic = number<double>(piece.at("strategic"))});
    each("follow_ups", [&](const Released& release) {
      if (const auto people = followed_up_in(release, topic.topic))
        topic.followed_up.push_back(*people);
    });
    each("last_cycle", [&](const Released& release) {
      if (const auto before = unsure_in(release, topic.topic))
        topic.last_cycle.push_back(*before);
    });
    each("surveys", [&](const Released& release) {
      if (const auto now = unsure_in(release, topic.topic))
        topic.this_cycle.push_back(*now);
    });
    keep_what_both_have(topic.last_cycle, topic.this_cycle);
    found.topics.push_back(std::move(topic));
  }
  return found;
}

template <class Value>
json or_null(const std::optional<Value>& value) {
  return value ? json(*value) : json();
}

constexpr const char* group_names[] = {"required", "ranked", "not enough"};
std::string name_of(Group group) { return group_names[static_cast<std::size_t>(group)]; }

json in_json(const Order& order) {
  json said = json::array();
  for (const Placed& placed : order)
    said.push_back({placed.topic, name_of(placed.group)});
  return said;
}

json in_json(const Standing& standing) {
  json components = json::array();
  for (const auto& component : standing.topic.components.each)
    components.push_back(or_null(component));
  const Scored& topic = standing.topic;
  return {
      {"topic", topic.topic},
      {"group", name_of(standing.group)},
      {"components", components},
      {"answers", topic.answers},
      {"coverage", topic.coverage},
      {"score", or_null(topic.score)},
      {"variance", topic.variance},
      {"interval", {topic.interval.low, topic.interval.high}},
      {"ranks", standing.ranks ? json{standing.ranks->highest, standing.ranks->lowest} : json()}};
}

json answer(const json& year) {
  Weights weights = usual_weights;
  if (!year.at("weights").is_null())
    std::ranges::copy(year.at("weights").get<std::vector<double>>(), weights.each.begin());
  const Gathered known = gathered(year);
  const Priorities found = priorities(known, weights);
  json said{{"topics", json::array()}, {"pairs", json::array()}};
  for (const Standing& standing : found.topics)
    said["topics"].push_back(in_json(standing));
  for (const Pair& pair : found.pairs)
    said["pairs"].push_back({{"topics", {pair.higher, pair.lower}},
                             {"difference", pair.difference},
                             {"variance", pair.variance},
                             {"p", pair.p},
                             {"adjusted", pair.adjusted}});
  for (const WithoutSource& order : without_each_source(known, weights))
    said["without"][order.source] = in_json(order.order);
  for (const WithOtherWeight& order : with_other_weights(known, weights))
    said["weighed"].push_back(
        {static_cast<int>(order.component), order.times, in_json(order.order)});
  return said;
}

}  // namespace
}  // namespace earshot::analysis::needs

int main() {
  std::string line;
  while (std::getline(std::cin, line))
    std::cout << earshot::analysis::needs::answer(nlohmann::json::parse(line)).dump() << "\n";
}
