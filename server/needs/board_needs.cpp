// SPDX-License-Identifier: Apache-2.0
#include "needs/board_needs.h"

#include <algorithm>
#include <functional>
#include <span>

#include "base/text.h"
#include "needs/counted_words.h"
#include "needs/drawn_words.h"

namespace earshot::needs {
namespace {

using analysis::needs::Component;
using analysis::needs::Group;

constexpr std::size_t longest_why = 150;  // letters

struct Reason {
  double weighs = 0;
  std::string sentence;
};

// "Found by an audit and a rapid review: severity 4 of 4 (most serious)."
std::string found_by(const TopicDrawn& topic) {
  const int severity = topic.standing.topic.severity.value_or(0);
  std::vector<std::string> sources;
  for (const Evidence& piece : topic.pieces)
    if (const std::string one(row_of(piece.source).one);
        piece.severity == severity && std::ranges::find(sources, one) == sources.end())
      sources.push_back(one);
  return "Found by " + list_of(sources, "and") + ": severity " + std::to_string(severity) +
         " of 4 (" + folded(all_severities.at(static_cast<std::size_t>(severity)).title) + ").";
}

// Under the heading of its component a sentence may be shorter than where it stands alone.
std::string alone(const ComponentDrawn& component, const TopicDrawn& topic) {
  if (component.component == Component::severity && !topic.pieces.empty())
    return found_by(topic);
  if (component.component == Component::strategic && component.value < 1.0)
    return "Part of a strategic priority.";
  return component.sentence;
}

// What weighs most in its score comes first; what is required is so because of what was found.
std::vector<Reason> reasons_of(const TopicDrawn& topic, const analysis::needs::Weights& weights) {
  std::vector<Reason> reasons;
  for (const ComponentDrawn& each : topic.components) {
    const bool requires_it =
        topic.standing.group == Group::required && each.component == Component::severity;
    const double weighs = requires_it ? 2 : each.value.value_or(0) * weights[each.component];
    if (weighs > 0)
      reasons.push_back({weighs, alone(each, topic)});
  }
  std::ranges::stable_sort(reasons, std::greater(), &Reason::weighs);
  return reasons;
}

// The strongest reason, and the next if there is room for it.
std::string why_of(const TopicDrawn& topic, const analysis::needs::Weights& weights) {
  const std::vector<Reason> reasons = reasons_of(topic, weights);
  if (reasons.empty())
    return topic.agreed ? shortened(topic.agreed->reason, longest_why) : "Nobody has said yet";
  std::string why = shortened(reasons.front().sentence, longest_why);
  if (reasons.size() > 1 &&
      length_on_screen(why) + 1 + length_on_screen(reasons[1].sentence) <= longest_why)
    why += " " + reasons[1].sentence;
  return why;
}

std::string rank_of(const analysis::needs::Standing& standing) {
  if (standing.group != Group::required)
    return standing.ranks ? rank_in_words(standing) : "Not ranked";
  return standing.ranks ? "Required; by score " + rank_in_words(standing) : "Required; not ranked";
}

std::string how_sure(const TopicDrawn& topic) {
  const std::string sources = count_in_words(topic.sources, "source", "sources");
  if (!topic.standing.ranks)
    return "Not enough survey evidence; " + sources;
  return "Score " + score_in_words(topic.standing) + " of 100" + how_sure_in_words(topic.standing) +
         "; " + sources;
}

BoardNeed need_of(const TopicDrawn& topic, const analysis::needs::Weights& weights) {
  return {.topic = shortened(topic.topic.title, longest_board_topic),
          .why = why_of(topic, weights),
          .rank = rank_of(topic.standing),
          .how_sure = how_sure(topic),
          .agreed = topic.agreed ? std::string(row_of(topic.agreed->level).title) : "Not yet"};
}

std::string what_is_left_out(const std::vector<const TopicDrawn*>& topics) {
  const auto rest = std::span(topics).subspan(most_board_needs);
  const auto required = std::ranges::count_if(
      rest, [](const TopicDrawn* topic) { return topic->standing.group == Group::required; });
  std::string words = "And " + std::to_string(rest.size()) + " more in the full analysis";
  if (required == std::ssize(rest))
    words += required == 1 ? ", which is required too" : ", which are required too";
  else if (required > 0)
    words += ", of which " + std::to_string(required) +
             (required == 1 ? " is required too" : " are required too");
  return words + ".";
}

}  // namespace

std::vector<const TopicDrawn*> topics_for_board(const NeedsDrawn& drawn) {
  std::vector<const TopicDrawn*> topics = drawn.all(Group::required);
  for (const TopicDrawn* topic : drawn.all(Group::ranked))
    topics.push_back(topic);
  for (const TopicDrawn* topic : drawn.all(Group::not_enough))
    if (topic->agreed && topic->agreed->level != AgreedLevel::not_this_year)
      topics.push_back(topic);
  return topics;
}

void add_needs(BoardPaper& paper, const NeedsDrawn& drawn) {
  const std::vector<const TopicDrawn*> topics = topics_for_board(drawn);
  for (std::size_t at = 0; at < std::min(topics.size(), most_board_needs); ++at)
    paper.needs.push_back(need_of(*topics[at], drawn.weights));
  if (topics.empty())
    paper.besides.emplace_back("No topic is required, and none can be ranked yet.");
  if (topics.size() > most_board_needs)
    paper.besides.push_back(what_is_left_out(topics));
  if (const std::size_t few = drawn.all(Group::not_enough).size(); few > 0)
    paper.besides.push_back("Of " + count_in_words(few, "topic", "topics") +
                            " surveys say too little for a rank; that does not mean that there is "
                            "no need.");
}

std::string named_for_board(const std::vector<const TopicDrawn*>& topics, std::size_t most) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < std::min(topics.size(), most); ++at)
    names.push_back(shortened(topics[at]->topic.title, longest_board_topic));
  if (topics.size() > most)
    names.push_back(std::to_string(topics.size() - most) + " more in the full analysis");
  return list_of(names, "and");
}

}  // namespace earshot::needs
