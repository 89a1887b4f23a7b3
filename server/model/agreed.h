// SPDX-License-Identifier: Apache-2.0
// What the workforce development group agreed about a topic in a cycle. It stands beside the score and changes nothing of it.
// What was agreed before stays on file.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/days.h"

namespace earshot {

enum class AgreedLevel { high, medium, low, not_this_year };
struct AgreedLevelRow {
  AgreedLevel level;
  std::string_view name;   // in the database, in forms and in files
  std::string_view title;  // on the screen
};
inline constexpr std::array<AgreedLevelRow, 4> all_agreed_levels{{
    {AgreedLevel::high, "high", "High"},
    {AgreedLevel::medium, "medium", "Medium"},
    {AgreedLevel::low, "low", "Low"},
    {AgreedLevel::not_this_year, "not_this_year", "Not this year"},
}};
constexpr const AgreedLevelRow& row_of(AgreedLevel level) {
  return all_agreed_levels[static_cast<std::size_t>(level)];
}
constexpr std::optional<AgreedLevel> find_agreed_level(std::string_view name) {
  for (const AgreedLevelRow& row : all_agreed_levels)
    if (row.name == name)
      return row.level;
  return std::nullopt;
}

struct AgreedPriority {
  std::string cycle;
  std::string topic;
  int edition = 1;  // of what was agreed about this topic in this cycle
  AgreedLevel level{};
  std::string reason;
  Day agreed_on{};
  std::string commentary;  // may be empty
  std::string noted_by;    // a person's id
  Moment noted_at{};
};

}  // namespace earshot
