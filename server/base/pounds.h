// SPDX-License-Identifier: Apache-2.0
// Sums of money as people write and read them. Kept as whole pence, so that a total is what its parts add up to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace earshot {

inline constexpr std::int64_t most_pence = 100'000'000'00;

// "1250", "£1,250", "1 250.50"; anything else, or more than a hundred million pounds, is absent.
std::optional<std::int64_t> read_pounds(std::string_view text);
std::string in_pounds(std::int64_t pence);  // "£1,250", or "£1,250.50" where there are pence

}  // namespace earshot
