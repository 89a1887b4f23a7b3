// SPDX-License-Identifier: Apache-2.0
// What makes a password good enough: twelve characters or more of anything, and not mostly what
// everybody tries first. No rules about capitals or digits, and nothing ever has to be changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::staff {

inline constexpr std::size_t shortest_password = 12;
inline constexpr std::size_t longest_password = 200;

// As people count: an accented letter is one.
std::size_t length_of(std::string_view password);

// What to do about it, if anything. `own` is what anybody knows of whoever it is for: their name,
// their address, the partnership.
std::optional<std::string> wrong_with_password(std::string_view password,
                                               const std::vector<std::string>& own);

}  // namespace earshot::staff
