// SPDX-License-Identifier: Apache-2.0
// When an office answers its telephone: the same hours from Monday to Friday, bank holidays of England
// left out. It knows those that come every year by rule, and none that is proclaimed for one year.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/days.h"

namespace earshot {

struct OfficeHours {
  std::chrono::minutes from{9 * 60};  // since midnight, by London's clocks
  std::chrono::minutes until{17 * 60};
  bool operator==(const OfficeHours&) const = default;
};
inline constexpr OfficeHours default_hours;

bool is_bank_holiday(Day day);
bool is_open(const OfficeHours& hours, Moment now);

std::optional<std::chrono::minutes> parse_time(std::string_view text);  // "09:00", strictly
std::string to_text(std::chrono::minutes since_midnight);               // "09:00"

}  // namespace earshot
