// SPDX-License-Identifier: Apache-2.0
#include "model/lists.h"

#include <algorithm>

namespace earshot {

std::vector<Choice> Lists::agency_choices() const {
  std::vector<Choice> choices;
  for (const Agency& agency : agencies) choices.push_back({agency.name, agency.title});
  return choices;
}

std::vector<Choice> Lists::role_choices() const {
  std::vector<Choice> choices;
  for (const RoleGroup& role : roles) choices.push_back({role.name, role.title});
  return choices;
}

bool Lists::has_topic(std::string_view name) const {
  return std::ranges::find(topics, name, &Topic::name) != topics.end();
}

}  // namespace earshot
