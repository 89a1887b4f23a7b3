// SPDX-License-Identifier: Apache-2.0
// A question whose options are topics: 1 for each that was ticked, 0 for each that was not. A
// question left empty says nothing, so nobody who skipped it counts as content.
#pragma once

#include <algorithm>

#include "../shared/settings.h"

namespace ticked_topics {

inline bool is_topic(earshot::Text option, earshot::Text alone) {
  return option != "other" && option != "away" && !earshot::is_in(alone, option);
}

inline void say(earshot::Evidence& evidence, earshot::Text question) {
  const std::vector<earshot::Text> ticked = evidence.answers(question);
  if (ticked.empty() || ticked.front() == "away")
    return;
  const earshot::Text component = evidence.setting(question, settings::component);
  const earshot::Text alone = evidence.setting(question, "alone");
  for (const earshot::Text option : earshot::names_in(evidence.setting(question, "options"))) {
    if (!is_topic(option, alone))
      continue;
    const bool is_ticked = std::find(ticked.begin(), ticked.end(), option) != ticked.end();
    evidence.learning_need(option, component, is_ticked ? 1 : 0);
  }
}

}  // namespace ticked_topics
