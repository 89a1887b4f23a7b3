// SPDX-License-Identifier: Apache-2.0
// How many are not confident about each topic, group by group, from the tables that releases show. Surveys stand beside
// each other and are never added up: the same people may have answered two.
#pragma once

#include <string>
#include <vector>

#include "needs/groupings.h"
#include "needs/not_confident.h"

namespace earshot::needs {

struct GroupSays {
  std::string group;
  NotConfident said;
};
struct TopicByGroup {
  ConfidenceAsked asked;
  std::string grouped_by;  // as the table is headed
  std::vector<GroupSays> groups;
  NotConfident everybody;

  bool needs_marks() const;  // something is hidden, or few are counted together
};
struct NeedByGroup {
  const GroupedByRow* by = nullptr;
  std::vector<TopicByGroup> told;  // in the order of the analysis
  // Questions of surveys that could be looked at in this way, most of whose tables would be hidden.
  std::vector<ConfidenceAsked> not_told;
  // Surveys of which nobody can see that more than one agency answered, where that is needed.
  std::vector<std::string> left_out;
};
NeedByGroup need_by_group(const std::vector<ConfidenceAsked>& asked, GroupedBy by);

// Those in which something is told.
std::vector<const GroupedByRow*> groupings_at_hand(const std::vector<ConfidenceAsked>& asked);

}  // namespace earshot::needs
