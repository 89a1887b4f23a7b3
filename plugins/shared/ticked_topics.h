// SPDX-License-Identifier: Apache-2.0
// A question whose options are topics: 1 for each that was ticked, 0 for each that was not. A
// question left empty says nothing, so nobody who skipped it counts as content.
#pragma once

#include "../shared/settings.h"

namespace ticked_topics {

inline bool is_topic(earshot::Evidence& evidence, earshot::Text question, earshot::Text option) {
  return option != "other" && option != "away" &&
         !earshot::is_in(evidence.setting(question, "alone"), option);
}

inline void say(earshot::Evidence& evidence, earshot::Text question) {
  const std::vector<earshot::Text> ticked = evidence.answers(question);
  if (ticked.empty() || ticked.front() == "away")
    return;
  const earshot::Text component = evidence.setting(question, settings::component);
  for (const earshot::Text option : earshot::names_in(evidence.setting(question, "options"))) {
    if (!is_topic(evidence, question, option))
      continue;
    double is_ticked = 0;
    for (const earshot::Text tick : ticked)
      if (tick == option)
        is_ticked = 1;
    evidence.learning_need(option, component, is_ticked);
  }
}

}  // namespace ticked_topics
