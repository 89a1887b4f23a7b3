// SPDX-License-Identifier: Apache-2.0
#include "needs/by_group.h"

#include <algorithm>

namespace earshot::needs {
namespace {

const CrossedFigure* find_crossed(const Breakdown& breakdown, const Figure& figure) {
  const auto found = std::ranges::find_if(breakdown.figures, [&](const CrossedFigure& each) {
    return each.question == figure.question && each.outcome == figure.outcome;
  });
  return found == breakdown.figures.end() ? nullptr : &*found;
}

TopicByGroup told(const ConfidenceAsked& asked, const Breakdown& breakdown,
                  const CrossedFigure& crossed) {
  TopicByGroup topic{
      .asked = asked, .grouped_by = breakdown.title, .groups = {}, .everybody = asked.says()};
  const int fewest = fewest_told(asked.survey->release);
  std::vector<std::optional<int>> answered;
  for (std::size_t at = 0; at < crossed.groups.size(); ++at) {
    topic.groups.push_back({breakdown.groups.at(at),
                            not_confident(*asked.figure, crossed, crossed.groups[at], fewest)});
    answered.push_back(topic.groups.back().said.answered);
  }
  const auto marks = marks_of_groups(answered, fewest);
  for (std::size_t at = 0; at < marks.size(); ++at)
    if (!marks[at].empty() && answered[at])
      topic.groups[at].said = {.answered = {}, .count = {}, .mark = marks[at]};
  return topic;
}

void add(NeedByGroup& need, const ConfidenceAsked& asked) {
  const auto breakdowns = breakdowns_by(*asked.survey, need.by->name);
  bool is_told = false;
  for (const Breakdown* breakdown : breakdowns)
    if (const CrossedFigure* crossed = find_crossed(*breakdown, *asked.figure)) {
      need.told.push_back(told(asked, *breakdown, *crossed));
      is_told = true;
    }
  if (!breakdowns.empty() && !is_told)
    need.not_told.push_back(asked);
}

void leave_out(NeedByGroup& need, const SurveyReleased& survey) {
  if (!breakdowns_by(survey, need.by->name).empty() &&
      std::ranges::find(need.left_out, survey.title()) == need.left_out.end())
    need.left_out.push_back(survey.title());
}

}  // namespace

bool TopicByGroup::needs_marks() const {
  return !everybody.mark.empty() || std::ranges::any_of(groups, [](const GroupSays& group) {
    return !group.said.mark.empty() || group.group == counted_together;
  });
}

NeedByGroup need_by_group(const std::vector<ConfidenceAsked>& all, GroupedBy by) {
  NeedByGroup need{.by = &row_of(by), .told = {}, .not_told = {}, .left_out = {}};
  for (const ConfidenceAsked& asked : all)
    if (need.by->of_the_partnership && !speaks_of_the_partnership(*asked.survey))
      leave_out(need, *asked.survey);
    else
      add(need, asked);
  return need;
}

std::vector<const GroupedByRow*> groupings_at_hand(const std::vector<ConfidenceAsked>& asked) {
  std::vector<const GroupedByRow*> at_hand;
  for (const GroupedByRow& row : all_groupings)
    if (!need_by_group(asked, row.by).told.empty())
      at_hand.push_back(&row);
  return at_hand;
}

}  // namespace earshot::needs
