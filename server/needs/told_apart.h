// SPDX-License-Identifier: Apache-2.0
// Which agencies may be told apart where few people of one would be pointed at.
#pragma once

#include <string>
#include <vector>

namespace earshot::needs {

inline constexpr int fewest_of_an_agency = 5;  // people

struct PeopleOf {
  std::string agency;
  int people = 0;
};
// Those with enough people, the largest first. Where one alone was left over, or too few people, the smallest of the others goes
// with them: all less what is told would be theirs.
std::vector<std::string> told_apart(std::vector<PeopleOf> all);

}  // namespace earshot::needs
