// SPDX-License-Identifier: Apache-2.0
// Who answered the cycle's surveys of the workforce, by agency and by sector, as far as their releases show it; and how far
// off the share who are not confident could be, whatever those would have said who did not answer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/statistics/shares.h"
#include "needs/not_confident.h"

namespace earshot::needs {

struct GroupCovered {
  std::string group;
  std::optional<int> asked;  // absent where nobody knows
  int answered = 0;

  std::optional<int> rate() const { return percentage(asked, answered); }
};
// Of one survey in one way.
struct SurveyCovered {
  const SurveyReleased* survey = nullptr;
  std::string grouped_by;            // "Agency", "Sector"
  std::vector<GroupCovered> groups;  // empty: too few to be shown in parts
  GroupCovered everybody;

  // Of all who were asked or who answered, so many hundredths are of this group; absent where it is not known of every
  // group.
  std::optional<int> share_of_asked(const GroupCovered& group) const;
  std::optional<int> share_of_answered(const GroupCovered& group) const;
};
// A topic's share who are not confident, with the least and the most that it may be among everybody who was asked.
struct TopicBounds {
  ConfidenceAsked asked;
  NotConfident said;
  std::optional<int> could_be_asked;  // everybody but those to whom it is no part of their role
  std::optional<analysis::Interval> bounds;
};
struct Coverage {
  std::vector<SurveyCovered> agencies, sectors;  // of each survey, in their order
  std::vector<TopicBounds> topics;
};
// Points into `surveys` and `drawn`.
Coverage coverage_of(Database& db, const NeedsDrawn& drawn,
                     const std::vector<SurveyReleased>& surveys);

// Of one of its groups at least.
bool knows_asked(const SurveyCovered& covered);
// "412 of 1,000 who were asked answered (41%)."
std::string who_answered(const SurveyCovered& covered);
// Of which agencies are counted together, and whether it is known how many were asked; empty if nothing is to be said.
std::vector<std::string> what_to_know(const std::vector<SurveyCovered>& covered);

}  // namespace earshot::needs
