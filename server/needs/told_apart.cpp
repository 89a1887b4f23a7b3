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
  const auto left_over = [&] { return std::span(all).subspan(apart); };
  const auto people_left = [&] {
    int people = 0;
    for (const PeopleOf& each : left_over())
      people += each.people;
    return people;
  };
  while (apart > 0 && !left_over().empty() &&
         (left_over().size() == 1 || people_left() < fewest_of_an_agency))
    --apart;
  std::vector<std::string> names;
  for (const PeopleOf& each : std::span(all).first(apart))
    names.push_back(each.agency);
  return names;
}

}  // namespace earshot::needs
