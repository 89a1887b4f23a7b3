// SPDX-License-Identifier: Apache-2.0
#include "partnership/schedule.h"

#include "store/partnership.h"

namespace earshot::partnership {

Schedule Schedule::read(Database& db) {
  const auto chosen = store::find_partnership(db).kept_for;
  Schedule schedule;
  for (std::size_t i = 0; i < all_kept_kinds.size(); ++i) {
    const KeptKind& kind = all_kept_kinds[i];
    const auto found = chosen.find(kind.name);
    const bool allowed =
        found != chosen.end() && found->second >= kind.least && found->second <= kind.most;
    schedule.times_[i] = allowed ? found->second : kind.usual;
  }
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
