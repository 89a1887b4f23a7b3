// SPDX-License-Identifier: Apache-2.0
// How long each kind of thing is kept here: what the partnership has chosen, or what is usual.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/database.h"
#include "model/retention.h"

namespace earshot::partnership {

class Schedule {
 public:
  // What was chosen and is not allowed any more counts as not chosen.
  static Schedule read(Database& db);

  int time_of(const KeptKind& kind) const;
  std::optional<Day> goes_on(const KeptKind& kind, Day from) const;
  std::optional<Day> goes_up_to(const KeptKind& kind, Day today) const;
  std::string time_text(const KeptKind& kind) const;
  std::string sentence(const KeptKind& kind) const;

 private:
  std::array<int, all_kept_kinds.size()> times_{};
};

}  // namespace earshot::partnership
