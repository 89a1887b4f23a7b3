// SPDX-License-Identifier: Apache-2.0
// What somebody meant who wrote "IOW Counci": compares word by word, allowing for slips, words cut
// short and initials. For suggestions only; nothing is taken for something else because it looks alike.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::courses {

// Those titles that are most like the words, if any is like them at all; several if as much.
// `words` are bare_words().
std::vector<std::string> most_alike(std::string_view words, std::span<const std::string> titles);

}  // namespace earshot::courses
