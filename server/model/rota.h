// SPDX-License-Identifier: Apache-2.0
// The rota: who reads what children and families write, by the day of the week, and who is told if
// they do not open it.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/days.h"

namespace earshot {

struct DutyDay {
  std::string reader;  // a person's id, or empty: everybody who reads is told
  std::string deputy;
  bool operator==(const DutyDay&) const = default;
};

using Rota = std::array<DutyDay, 7>;  // Monday first

inline constexpr std::array<std::string_view, 7> weekdays{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

// The place of a day in the rota.
constexpr std::size_t weekday_of(Day day) { return std::chrono::weekday(day).iso_encoding() - 1; }

}  // namespace earshot
