// SPDX-License-Identifier: Apache-2.0
// What stands in the place of words that named somebody. The figures, days and names of topics beside them stay.
#pragma once

#include <string_view>

namespace earshot {

inline constexpr std::string_view words_deleted = "Deleted, because it named somebody";

}  // namespace earshot
