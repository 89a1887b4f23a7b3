// SPDX-License-Identifier: Apache-2.0
// What something on a list was merged into since it was named, or itself. For topics and agencies alike.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace earshot::needs {

template <class Thing>
std::string name_of_now(const std::vector<Thing>& all, std::string name) {
  // As many steps as there are things, so that a ring of them ends.
  for (std::size_t step = 0; step < all.size(); ++step) {
    const auto found = std::ranges::find(all, name, &Thing::name);
    if (found == all.end() || found->listing.became.empty())
      break;
    name = found->listing.became;
  }
  return name;
}

}  // namespace earshot::needs
