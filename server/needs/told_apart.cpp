// SPDX-License-Identifier: Apache-2.0
#include "needs/told_apart.h"

#include <algorithm>
#include <functional>
#include <span>

namespace earshot::needs {

std::vector<std::string> told_apart(std::vector<PeopleOf> all) {
  std::ranges::stable_sort(all, std::greater(), &PeopleOf::people);
  std::size_t apart = 0;
  while (apart < all.size() && all[apart].people >= fewest_of_an_agency)
    ++apart;
  if (apart + 1 == all.size() && apart > 0)
    --apart;
  std::vector<std::string> names;
  for (const PeopleOf& each : std::span(all).first(apart))
    names.push_back(each.agency);
  return names;
}

}  // namespace earshot::needs
