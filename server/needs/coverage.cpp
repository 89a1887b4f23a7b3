// SPDX-License-Identifier: Apache-2.0
#include "needs/coverage.h"

#include <algorithm>
#include <numeric>

#include "needs/groupings.h"

namespace earshot::needs {
namespace {

// What was said to be asked can be wrong; that more answered than were asked is never shown.
std::optional<int> known_asked(const std::optional<int>& asked, int answered) {
  return asked && *asked >= answered ? asked : std::nullopt;
}

SurveyCovered covered_by(const SurveyReleased& survey, GroupedBy by) {
  const Release& release = survey.release;
  SurveyCovered covered{.survey = &survey,
                        .grouped_by = std::string(row_of(by).title),
                        .groups = {},
                        .everybody = {.group = "Everybody",
                                      .asked = known_asked(release.invited, release.answered),
                                      .answered = release.answered}};
  const Breakdown* breakdown = find_breakdown(release, row_of(by).name);
  if (breakdown == nullptr)
    return covered;
  const bool all_asked = breakdown->asked.size() == breakdown->groups.size();
  for (std::size_t at = 0; at < breakdown->groups.size(); ++at) {
    const int answered = breakdown->answered.at(at);
    const auto asked = all_asked ? std::optional(breakdown->asked[at]) : std::nullopt;
    covered.groups.push_back({.group = breakdown->groups[at],
                              .asked = known_asked(asked, answered),
                              .answered = answered});
  }
  return covered;
}

// Only where everybody who answered was asked this question, too.
std::optional<int> could_be_asked(const ConfidenceAsked& asked, const NotConfident& said) {
  const Release& release = asked.survey->release;
  const auto invited = known_asked(release.invited, release.answered);
  if (!invited || !said.answered || asked.figure->asked != release.answered)
    return std::nullopt;
  return *invited - (*asked.figure->base - *said.answered);
}

TopicBounds bounds_of(const ConfidenceAsked& asked) {
  TopicBounds topic{asked, asked.says(), {}, {}};
  topic.could_be_asked = could_be_asked(asked, topic.said);
  if (topic.could_be_asked && topic.said.count)
    topic.bounds =
        analysis::bounds({*topic.said.count, *topic.said.answered}, *topic.could_be_asked);
  return topic;
}

std::optional<int> share(std::optional<int> part, const std::vector<GroupCovered>& groups,
                         std::optional<int> (*of)(const GroupCovered&)) {
  int all = 0;
  for (const GroupCovered& group : groups) {
    const auto some = of(group);
    if (!some)
      return std::nullopt;
    all += *some;
  }
  return percentage(all, part);
}

}  // namespace

std::optional<int> SurveyCovered::share_of_asked(const GroupCovered& group) const {
  return share(group.asked, groups, [](const GroupCovered& each) { return each.asked; });
}
std::optional<int> SurveyCovered::share_of_answered(const GroupCovered& group) const {
  return share(group.answered, groups,
               [](const GroupCovered& each) { return std::optional(each.answered); });
}

Coverage coverage_of(Database& db, const NeedsDrawn& drawn,
                     const std::vector<SurveyReleased>& surveys) {
  Coverage coverage;
  for (const SurveyReleased& survey : surveys) {
    coverage.agencies.push_back(covered_by(survey, GroupedBy::agency));
    coverage.sectors.push_back(covered_by(survey, GroupedBy::sector));
  }
  for (const ConfidenceAsked& asked : confidence_asked(db, drawn, surveys))
    coverage.topics.push_back(bounds_of(asked));
  return coverage;
}

bool knows_asked(const SurveyCovered& covered) {
  return std::ranges::any_of(covered.groups,
                             [](const GroupCovered& group) { return group.asked.has_value(); });
}

std::string who_answered(const SurveyCovered& covered) {
  const GroupCovered& all = covered.everybody;
  const std::string answered = std::to_string(all.answered);
  if (!all.asked)
    return answered + (all.answered == 1 ? " person" : " people") +
           " answered. Nobody knows how many were asked.";
  return answered + " of the " + std::to_string(*all.asked) + " who were asked answered (" +
         std::to_string(all.rate().value_or(0)) + "%).";
}

std::vector<std::string> what_to_know(const std::vector<SurveyCovered>& covered) {
  std::vector<std::string> said;
  const auto any_group = [&](auto is_so) {
    return std::ranges::any_of(covered, [&](const SurveyCovered& each) {
      return std::ranges::any_of(each.groups, is_so);
    });
  };
  if (any_group([](const GroupCovered& group) { return group.group == counted_together; }))
    said.push_back(
        "Agencies and sectors of which too few answered are counted in \"All others together\", "
        "sometimes with another, so that they can't be worked out. Which of these answered at all "
        "is nobody's to know.");
  if (any_group([](const GroupCovered& group) { return !group.asked; }))
    said.push_back(
        "[z]: nobody knows how many were asked. It is known where a survey was handed out by "
        "agency and each agency's lead has said how many staff got the link.");
  return said;
}

}  // namespace earshot::needs
