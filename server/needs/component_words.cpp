// SPDX-License-Identifier: Apache-2.0
#include "needs/component_words.h"

#include <algorithm>

#include "base/decimals.h"
#include "base/text.h"
#include "needs/drawn_words.h"

namespace earshot::needs {
namespace {

using analysis::needs::Component;
using analysis::needs::said_gap;
using analysis::needs::said_prevalence;
using analysis::needs::said_transfer;

struct Summed {
  int answers = 0;
  double sum = 0;
  bool about = false;  // results hide some of it
  std::vector<Rests> rests_on;
};
Summed sum_of(const std::vector<FromRelease>& releases, const std::string& topic,
              std::string_view component) {
  Summed all;
  for (const FromRelease& release : releases)
    if (const Spoken* said = release.find(topic, component)) {
      all.answers += said->answers;
      all.sum += said->sum;
      all.about = all.about || said->about;
      all.rests_on.push_back({release.id, std::string(component), {}});
    }
  return all;
}

std::string of_answers(int answers) { return " of " + std::to_string(answers) + " answers"; }

template <class Said>
std::string share_of(const Said& said) {
  return (said.about ? "about " : "") + share_in_words(said.sum / said.answers) +
         of_answers(said.answers);
}
std::string why_about(const Summed& said) {
  return said.about ? " The results hide how many gave some of the answers; these count as if as "
                      "many had given each."
                    : "";
}

// What only surveys can say, and nobody was asked, too few answered, or results hide it.
constexpr std::string_view no_survey = "No results of this cycle show it for 10 answers or more.";

ComponentDrawn prevalence_of(const TopicDrawn& topic, const CycleGathered& from) {
  const Summed said = sum_of(from.releases, topic.topic.name, said_prevalence);
  ComponentDrawn drawn{
      .answers = said.answers, .sentence = std::string(no_survey), .rests_on = said.rests_on};
  if (said.answers > 0)
    drawn.sentence = "Not confident: " + share_of(said) + "." + why_about(said);
  return drawn;
}

ComponentDrawn gap_of(const TopicDrawn& topic, const CycleGathered& from) {
  const Summed said = sum_of(from.releases, topic.topic.name, said_gap);
  ComponentDrawn drawn{
      .answers = said.answers, .sentence = std::string(no_survey), .rests_on = said.rests_on};
  if (said.answers > 0)
    drawn.sentence = "On average people rate how much it matters at work about " +
                     with_places(4 * said.sum / said.answers, 1) +
                     " points above how confident they are, on a scale of five" +
                     of_answers(said.answers) +
                     ". That is worked out from the results of both "
                     "questions, and told no closer than to ten people.";
  return drawn;
}

ComponentDrawn transfer_of(const TopicDrawn& topic, const CycleGathered& from) {
  const Summed said = sum_of(from.releases, topic.topic.name, said_transfer);
  ComponentDrawn drawn{
      .answers = said.answers,
      .sentence =
          "No results show for 10 answers or more whether it was used at work three or six months "
          "after a course.",
      .rests_on = said.rests_on};
  if (said.answers > 0)
    drawn.sentence = "Not yet used at work three or six months after a course: " + share_of(said) +
                     "." + why_about(said);
  return drawn;
}

ComponentDrawn severity_of(const TopicDrawn& topic, const CycleGathered&) {
  ComponentDrawn drawn{.sentence = "No review, audit, inspection or forum was entered for it.",
                       .rests_on = {}};
  if (const auto& highest = topic.standing.topic.severity) {
    const SeverityRow& row = all_severities.at(static_cast<std::size_t>(*highest));
    std::vector<std::string> sources;
    for (const Evidence& piece : topic.pieces)
      if (piece.severity == *highest) {
        drawn.rests_on.push_back({{}, {}, piece.id});
        const std::string one(row_of(piece.source).one);
        if (std::ranges::find(sources, one) == sources.end())
          sources.push_back(one);
      }
    drawn.sentence = "The most severe is " + std::to_string(*highest) +
                     " of 4: " + std::string(row.title) + ", from " + list_of(sources, "and") + ".";
  }
  return drawn;
}

ComponentDrawn strategic_of(const TopicDrawn& topic, const CycleGathered&) {
  ComponentDrawn drawn{.sentence = "No piece of evidence says whether it is a strategic priority.",
                       .rests_on = {}};
  std::optional<int> highest;
  for (const Evidence& piece : topic.pieces)
    highest = std::max(highest, piece.strategic);
  if (!highest)
    return drawn;
  drawn.sentence = std::string(all_strategic.at(static_cast<std::size_t>(*highest)).title) + ".";
  for (const Evidence& piece : topic.pieces)
    if (piece.strategic == highest)
      drawn.rests_on.push_back({{}, {}, piece.id});
  return drawn;
}

ComponentDrawn trend_of(const TopicDrawn& topic, const CycleGathered& from) {
  const auto both = compared(from, topic.topic.name);
  const auto trend = topic.standing.topic.components[Component::trend];
  if (!trend || !both)
    return {.sentence = from.before
                            ? "There is nothing of " + from.before->name + " to compare it with."
                            : "There is no earlier cycle to compare it with.",
            .rests_on = {}};
  ComponentDrawn drawn{
      .answers = std::min(both->now.answers, both->then.answers), .sentence = "", .rests_on = {}};
  for (const std::string& id : both->rests_on())
    drawn.rests_on.push_back({id, std::string(said_prevalence), {}});
  drawn.sentence = std::string(*trend > 0.5   ? "More"
                               : *trend < 0.5 ? "Fewer"
                                              : "Not surely more or fewer") +
                   " are not confident than in " + from.before->name + ": " + share_of(both->now) +
                   " now, " + share_of(both->then) +
                   " then, by those who were asked the same both times.";
  return drawn;
}

struct DrawingRow {
  Component component;
  ComponentDrawn (*draw)(const TopicDrawn&, const CycleGathered&);
};
constexpr DrawingRow all_drawings[] = {
    {Component::prevalence, prevalence_of}, {Component::gap, gap_of},
    {Component::severity, severity_of},     {Component::transfer, transfer_of},
    {Component::strategic, strategic_of},   {Component::trend, trend_of},
};

}  // namespace

std::vector<ComponentDrawn> components_drawn(const TopicDrawn& topic,
                                             const CycleGathered& gathered) {
  std::vector<ComponentDrawn> all;
  for (const DrawingRow& row : all_drawings) {
    ComponentDrawn drawn = row.draw(topic, gathered);
    drawn.component = row.component;
    drawn.value = topic.standing.topic.components[row.component];
    all.push_back(std::move(drawn));
  }
  return all;
}

}  // namespace earshot::needs
