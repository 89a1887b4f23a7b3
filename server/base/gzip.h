// SPDX-License-Identifier: Apache-2.0
// Text made smaller for the way to a browser. Never for a page on which a secret stands beside what
// somebody else could have put there: its size would tell the secret letter by letter.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace earshot {

// As gzip, quickly rather than to the last byte; absent if there is no memory for it.
std::optional<std::string> gzip(std::string_view text);

// What gzip() made, as it was; absent if it is none, damaged, or longer than that.
std::optional<std::string> gunzip(std::string_view bytes, std::size_t most_bytes);

}  // namespace earshot
