// SPDX-License-Identifier: Apache-2.0
// Codes that people copy from paper or a screen: letters and digits that nobody takes for one another.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace earshot {

// "kfm47tpx": about 4.9 bits a letter.
std::string random_letters(std::size_t count);
// "kfm4-7tpx".
std::string in_fours(std::string_view letters);
// What was typed, without the blanks, dashes and capitals that people put in.
std::string letters_of(std::string_view typed);

}  // namespace earshot
