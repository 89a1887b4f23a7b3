// SPDX-License-Identifier: Apache-2.0
#include "needs/drawn_words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"

namespace earshot::needs {
namespace {

using analysis::needs::Component;
using analysis::needs::Group;
using analysis::needs::Rung;

constexpr std::size_t most_named = 3;

// In the order of their values.
constexpr std::array<std::string_view, 6> component_titles{
    "Not confident",        "Gap to what matters", "Most severe finding",
    "Not yet used at work", "Strategic priority",  "Change since the last cycle"};
constexpr std::array<std::string_view, 3> group_titles{"Required by reviews, audits or inspections",
                                                       "In order of priority",
                                                       "Not enough survey evidence"};
constexpr std::array<std::string_view, 3> group_names{"required", "ranked", "not_enough"};
constexpr std::array<std::string_view, 4> rung_titles{"Practitioners say", "Managers confirm",
                                                      "Audits see", "Children and families feel"};
constexpr std::array<std::string_view, 4> rung_names{"practitioners", "managers", "audits",
                                                     "families"};

// "1st", "2nd", "3rd", "11th"
std::string ordinal(int number) {
  const bool teen = number % 100 / 10 == 1;
  const int last = number % 10;
  return std::to_string(number) + (teen        ? "th"
                                   : last == 1 ? "st"
                                   : last == 2 ? "nd"
                                   : last == 3 ? "rd"
                                               : "th");
}

std::string whole(double number) { return std::to_string(std::lround(number)); }

std::string count_of(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string named(const std::vector<const TopicDrawn*>& topics) {
  std::vector<std::string> names;
  for (const TopicDrawn* topic : topics)
    if (names.size() < most_named)
      names.push_back(topic->topic.title);
  if (topics.size() > most_named)
    names.push_back(count_of(topics.size() - most_named, "more", "more"));
  return list_of(names, "and");
}

std::string what_it_goes_by(const NeedsDrawn& drawn) {
  const auto& from = drawn.gathered;
  if (from.releases.empty() && from.pieces.empty())
    return "Nothing counts for " + from.cycle.name +
           " yet: no survey has results, and no evidence "
           "has been entered.";
  return "It draws on " +
         count_of(static_cast<std::size_t>(drawn.answered()), "answer", "answers") + " in " +
         count_of(from.releases.size(), "set of results", "sets of results") + " and on " +
         count_of(from.pieces.size(), "piece of evidence", "pieces of evidence") + ".";
}

std::string what_stands_highest(const NeedsDrawn& drawn, bool others) {
  const auto ranked = drawn.all(Group::ranked);
  if (ranked.empty())
    return others ? "No other topic can be ranked yet." : "No topic can be ranked yet.";
  const TopicDrawn& first = *ranked.front();
  const std::string& name = first.topic.title;
  if (ranked.size() == 1)
    return (others ? "Of the others, one can be ranked: " : "One topic can be ranked: ") + name +
           ".";
  std::string words = (others ? "Of the other topics, " : "Of all topics, ") + name +
                      " has the highest score, " + score_in_words(first.standing) + " of 100";
  const Topic& next = ranked.at(1)->topic;
  if (!drawn.surely_above(first.topic.name, next.name))
    words += ", but it is not sure that it stands above the next, " + next.title;
  return words + ".";
}

std::vector<std::string> order_of(const NeedsDrawn& drawn) {
  std::vector<std::string> order;
  for (const TopicDrawn& each : drawn.topics)
    if (each.standing.group != Group::not_enough)
      order.push_back(each.topic.name);
  return order;
}

}  // namespace

std::string_view title_of(Component component) {
  return component_titles.at(static_cast<std::size_t>(component));
}
std::string_view name_of(Component component) {
  return analysis::needs::all_components[static_cast<std::size_t>(component)].name;
}
std::string_view title_of(Group group) { return group_titles.at(static_cast<std::size_t>(group)); }
std::string_view name_of(Group group) { return group_names.at(static_cast<std::size_t>(group)); }
std::string_view title_of(Rung rung) { return rung_titles.at(static_cast<std::size_t>(rung)); }
std::string_view name_of(Rung rung) { return rung_names.at(static_cast<std::size_t>(rung)); }

std::string rank_in_words(const analysis::needs::Standing& standing) {
  if (!standing.ranks)
    return "not ranked: not enough survey evidence";
  const auto [highest, lowest] = *standing.ranks;
  return highest == lowest ? ordinal(highest)
                           : "between " + ordinal(highest) + " and " + ordinal(lowest);
}

std::string score_in_words(const analysis::needs::Standing& standing) {
  const auto score = standing.told_score();
  return score ? whole(*score) : standing.topic.score ? "not given" : "not known";
}

std::string interval_in_words(const analysis::needs::Standing& standing) {
  if (!standing.told_score())
    return "not known";
  if (!standing.tells_how_sure())
    return "nothing is known of how sure it is";
  const auto& interval = standing.topic.interval;
  return whole(interval.low) + " to " + whole(interval.high);
}

std::string how_sure_in_words(const analysis::needs::Standing& standing) {
  if (!standing.told_score())
    return "";
  return (standing.tells_how_sure() ? ", likely within " : "; ") + interval_in_words(standing);
}

std::string share_in_words(double share) { return whole(100 * share) + "%"; }

std::string rung_in_words(const analysis::needs::OnRung& rung) {
  if (rung.is_silent())
    return "Silent";
  const auto joined = [](const std::set<std::string>& names) {
    return list_of(std::vector<std::string>(names.begin(), names.end()), "and");
  };
  std::string words;
  if (!rung.sources.speak_of_it.empty())
    words = joined(rung.sources.speak_of_it);
  if (!rung.sources.found_none.empty())
    words += (words.empty() ? "Looked and found none: " : "; looked and found none: ") +
             joined(rung.sources.found_none);
  return words;
}

std::string titles_of(const NeedsDrawn& drawn, const std::vector<std::string>& topics) {
  std::vector<std::string> titles;
  for (const std::string& topic : topics)
    titles.push_back(drawn.title_of(topic));
  return list_of(titles, "and");
}

std::vector<std::string> summary_of(const NeedsDrawn& drawn) {
  std::vector<std::string> sentences{what_it_goes_by(drawn)};
  if (drawn.gathered.releases.empty() && drawn.gathered.pieces.empty())
    return sentences;
  const auto required = drawn.all(Group::required);
  if (!required.empty())
    sentences.push_back(count_of(required.size(), "topic comes", "topics come") +
                        " first because a review, an audit or an inspection requires " +
                        (required.size() == 1 ? "it: " : "them: ") + named(required) + ".");
  sentences.push_back(what_stands_highest(drawn, !required.empty()));
  const auto few = drawn.all(Group::not_enough);
  if (!few.empty())
    sentences.push_back("Of " +
                        (required.empty() ? count_of(few.size(), "topic", "topics")
                                          : count_of(few.size(), "other topic", "other topics")) +
                        " surveys say too little to rank " + (few.size() == 1 ? "it" : "them") +
                        "; that does not mean that there is no need.");
  return sentences;
}

std::string what_moves(const NeedsDrawn& drawn, const analysis::needs::Order& other) {
  std::vector<std::string> then;
  for (const analysis::needs::Placed& placed : other)
    if (placed.group != Group::not_enough)
      then.push_back(placed.topic);
  const std::vector<std::string> now = order_of(drawn);
  std::vector<std::string> moved;
  const auto place_in = [](const std::vector<std::string>& order, const std::string& topic) {
    return std::ranges::find(order, topic) - order.begin();
  };
  for (const std::string& topic : now)
    if (const auto place = place_in(then, topic); place == std::ssize(then))
      moved.push_back(drawn.title_of(topic) + " could not be ranked");
    else if (place != place_in(now, topic))
      moved.push_back(drawn.title_of(topic) + " would be " + ordinal(static_cast<int>(place) + 1) +
                      ", not " + ordinal(static_cast<int>(place_in(now, topic)) + 1));
  for (const std::string& topic : then)
    if (place_in(now, topic) == std::ssize(now))
      moved.push_back(drawn.title_of(topic) + " could be ranked");
  if (moved.empty())
    return "The order stays as it is.";
  std::string words;
  for (const std::string& each : moved)
    words += (words.empty() ? "" : "; ") + each;
  return words + ".";
}

bool agreed_since(const CycleGathered& from) {
  const Day day = london_day(from.as_of);
  return (from.cycle.agreed_on && *from.cycle.agreed_on > day) ||
         (from.cycle.final_on && *from.cycle.final_on > day);
}

}  // namespace earshot::needs
