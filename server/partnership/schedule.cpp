// SPDX-License-Identifier: Apache-2.0
#include "partnership/schedule.h"

namespace earshot::partnership {

Schedule Schedule::read(Database&) {
  Schedule schedule;
  for (std::size_t i = 0; i < all_kept_kinds.size(); ++i)
    schedule.times_[i] = all_kept_kinds[i].usual;
  return schedule;
}

int Schedule::time_of(const KeptKind& kind) const {
  return times_[static_cast<std::size_t>(&kind - all_kept_kinds.data())];
}

std::optional<Day> Schedule::goes_on(const KeptKind& kind, Day from) const {
  return earshot::goes_on(kind, time_of(kind), from);
}

std::optional<Day> Schedule::goes_up_to(const KeptKind& kind, Day today) const {
  return earshot::goes_up_to(kind, time_of(kind), today);
}

std::string Schedule::time_text(const KeptKind& kind) const {
  return earshot::time_text(kind, time_of(kind));
}

std::string Schedule::sentence(const KeptKind& kind) const {
  return sentence_with(kind, time_of(kind));
}

}  // namespace earshot::partnership
