// SPDX-License-Identifier: Apache-2.0
// Other voices on the same course: what somebody who was there said about whom else may be asked. It
// belongs to their attendance and to none of their answers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace earshot {

// In the database, for good.
inline constexpr std::string_view manager_voice = "manager";  // three questions to their manager
inline constexpr std::string_view call_voice = "call";        // whoever runs the course calls them

// The stage of the survey in which managers are asked; nobody's own stage, so no dates follow from it.
inline constexpr std::string_view manager_stage = "manager";
inline constexpr std::string_view manager_form = "manager-confirmation";

// Whom to reach; kept sealed.
struct Reached {
  std::string name;     // of a manager
  std::string address;  // of e-mail; of a call: or a number
  std::string when;     // of a call: it suits
  bool operator==(const Reached&) const = default;
};

inline constexpr std::size_t most_reached_bytes = 120;  // of each of the three

}  // namespace earshot
