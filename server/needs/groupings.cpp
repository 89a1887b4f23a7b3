// SPDX-License-Identifier: Apache-2.0
#include "needs/groupings.h"

#include <algorithm>

namespace earshot::needs {

const GroupedByRow* find_grouping(std::string_view name) {
  const auto found = std::ranges::find(all_groupings, name, &GroupedByRow::name);
  return found == all_groupings.end() ? nullptr : &*found;
}

// A table whose name was taken has a number behind it: "area-2".
std::string_view grouping_of(const SurveyReleased& survey, const Breakdown& breakdown) {
  const std::string_view name = std::string_view(breakdown.by).substr(0, breakdown.by.find('-'));
  const Question* question = survey.form.find(name);
  return question == nullptr || question->breakdown.empty() ? name : question->breakdown;
}

std::vector<const Breakdown*> breakdowns_by(const SurveyReleased& survey,
                                            std::string_view grouping) {
  std::vector<const Breakdown*> found;
  for (const Breakdown& breakdown : survey.release.breakdowns)
    if (grouping_of(survey, breakdown) == grouping)
      found.push_back(&breakdown);
  return found;
}

// Two sectors are two agencies at least, also where agencies themselves can't be shown.
bool speaks_of_the_partnership(const SurveyReleased& survey) {
  for (const GroupedBy by : {GroupedBy::agency, GroupedBy::sector}) {
    const Breakdown* breakdown = find_breakdown(survey.release, row_of(by).name);
    if (breakdown == nullptr)
      continue;
    const auto did_say = std::ranges::count_if(
        breakdown->groups, [](const std::string& group) { return group != did_not_say; });
    if (did_say > 1)
      return true;
  }
  return false;
}

}  // namespace earshot::needs
