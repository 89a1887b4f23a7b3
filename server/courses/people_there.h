// SPDX-License-Identifier: Apache-2.0
// Which of those who stand at a session somebody is. Address and name together are a person; where one
// of the two is missing, the other decides if it is one person's only, so two who share a mailbox stay two.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/attendance.h"

namespace earshot::courses {

// Address and name, however they are spaced and capitalised.
std::string person_key(const Attendee& who);

class PeopleThere {
 public:
  void add(const Attendee& who, std::size_t at);  // `at` counts from 0, one after another

  std::optional<std::size_t> whole(const Attendee& who) const;  // by address and name
  // The only one with this address or this name, if one of the two lacks the other half.
  std::optional<std::size_t> half(const Attendee& who) const;

 private:
  std::map<std::string, std::size_t> whole_;
  std::multimap<std::string, std::size_t> by_address_, by_name_;
  std::vector<Attendee> has_;
};

}  // namespace earshot::courses
