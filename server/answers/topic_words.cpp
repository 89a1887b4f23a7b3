// SPDX-License-Identifier: Apache-2.0
#include "answers/topic_words.h"

#include <algorithm>

#include "base/text.h"

namespace earshot::answers {

std::vector<Suggestion> suggested_topics(const std::vector<Topic>& topics, std::string_view text) {
  const std::string said = words_apart(text);
  const auto stands_in_it = [&](std::string_view word) {
    const std::string wanted = words_apart(word);
    return wanted != " " && said.find(wanted) != std::string::npos;
  };
  std::vector<Suggestion> suggested;
  for (const Topic& topic : topics) {
    if (topic.listing.closed_on)
      continue;
    const auto word = std::ranges::find_if(topic.words, stands_in_it);
    if (word != topic.words.end())
      suggested.push_back({topic.name, *word});
  }
  return suggested;
}

}  // namespace earshot::answers
