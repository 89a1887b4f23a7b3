// SPDX-License-Identifier: Apache-2.0
// Which topics a text may be about, by the words that the partnership's list has for each. It only
// suggests: nothing is put under a topic because of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/lists.h"

namespace earshot::answers {

struct Suggestion {
  std::string topic;  // its name
  std::string word;   // of its words, the first that stands in the text, as the list has it
};
// Whole words and phrases only, whatever their case, with a hyphen, an apostrophe or a space
// between them; in the order of the list. A topic that has left the list is never suggested.
std::vector<Suggestion> suggested_topics(const std::vector<Topic>& topics, std::string_view text);

}  // namespace earshot::answers
