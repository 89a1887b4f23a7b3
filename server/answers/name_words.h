// SPDX-License-Identifier: Apache-2.0
// First names, and words that look like names and are none. Three short lists of our own making, for
// marking what a reader should look at; never for deciding anything.
#pragma once

#include <string_view>

namespace earshot::answers {

// In small letters.
bool is_first_name(std::string_view small);     // and no other word
bool is_name_and_word(std::string_view small);  // "will", "rose", "june"
bool is_word_of_work(std::string_view small);   // "Early Help", "Level 3", "Monday"

}  // namespace earshot::answers
