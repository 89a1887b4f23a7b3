// SPDX-License-Identifier: Apache-2.0
// Stages in their order: before the course, after it, then months after, by their number.
#pragma once

#include <charconv>
#include <string_view>

namespace earshot {

inline constexpr std::string_view stage_before = "before";
inline constexpr std::string_view stage_after = "after";

// "3m" before "12m": by the number, not by the letters.
inline int rank_of_stage(std::string_view stage) {
  if (stage == stage_before)
    return -1;
  int months = 0;
  std::from_chars(stage.data(), stage.data() + stage.size(), months);
  return months;
}

}  // namespace earshot
