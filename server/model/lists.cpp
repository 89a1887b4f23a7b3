// SPDX-License-Identifier: Apache-2.0
#include "model/lists.h"

#include <algorithm>

namespace earshot {

std::vector<Choice> Lists::agency_choices() const {
  std::vector<Choice> listed;
  for (const Agency& agency : agencies)
    if (!agency.listing.closed_on)
      listed.push_back({agency.name, agency.title});
  return listed;
}

std::vector<Choice> Lists::role_choices() const {
  std::vector<Choice> listed;
  for (const RoleGroup& role : roles)
    if (!role.listing.closed_on)
      listed.push_back({role.name, role.title});
  return listed;
}

bool Lists::has_topic(std::string_view name) const { return find_topic(name) != nullptr; }

const Topic* Lists::find_topic(std::string_view name) const {
  const auto found = std::ranges::find(topics, name, &Topic::name);
  return found == topics.end() ? nullptr : &*found;
}

}  // namespace earshot
