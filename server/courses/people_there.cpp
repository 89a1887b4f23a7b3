// SPDX-License-Identifier: Apache-2.0
#include "courses/people_there.h"

#include "courses/roll.h"

namespace earshot::courses {
namespace {

using People = std::multimap<std::string, std::size_t>;

std::optional<std::size_t> only(const People& people, const std::string& key) {
  return people.count(key) == 1 ? std::optional(people.find(key)->second) : std::nullopt;
}

}  // namespace

std::string person_key(const Attendee& who) {
  return same_words(who.address) + '\n' + same_words(who.name);
}

void PeopleThere::add(const Attendee& who, std::size_t at) {
  whole_.emplace(person_key(who), at);
  if (!who.address.empty())
    by_address_.emplace(same_words(who.address), at);
  if (!who.name.empty())
    by_name_.emplace(same_words(who.name), at);
  has_.push_back(who);
}

std::optional<std::size_t> PeopleThere::whole(const Attendee& who) const {
  const auto found = whole_.find(person_key(who));
  return found == whole_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> PeopleThere::half(const Attendee& who) const {
  const auto one = only(by_address_, same_words(who.address));
  if (one && (who.name.empty() || has_[*one].name.empty()))
    return one;
  const auto other = only(by_name_, same_words(who.name));
  if (other && (who.address.empty() || has_[*other].address.empty()))
    return other;
  return std::nullopt;
}

}  // namespace earshot::courses
