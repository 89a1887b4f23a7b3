// SPDX-License-Identifier: Apache-2.0
#include "web/words/topic_names.h"

#include <algorithm>

#include "base/text.h"

namespace earshot::web {

std::string topic_title(const Lists& lists, std::string_view topic) {
  const Topic* found = lists.find_topic(topic);
  if (found == nullptr)
    return std::string(topic);
  if (!found->listing.closed_on)
    return found->title;
  if (!found->listing.split_into.empty()) {
    std::vector<std::string> parts;
    for (const std::string& part : found->listing.split_into)
      if (const Topic* one = lists.find_topic(part))
        parts.push_back(one->title);
    return found->title + " (split into " + list_of(parts, "and") + ")";
  }
  const Topic* into = lists.find_topic(found->listing.became);
  return found->title +
         (into != nullptr ? " (now part of " + into->title + ")" : " (no longer on the list)");
}

std::vector<std::string> topic_titles(const Lists& lists, const std::vector<std::string>& topics) {
  std::vector<std::string> titles;
  for (const Topic& topic : lists.topics)
    if (std::ranges::find(topics, topic.name) != topics.end())
      titles.push_back(topic_title(lists, topic.name));
  return titles;
}

}  // namespace earshot::web
