// SPDX-License-Identifier: Apache-2.0
#include "needs/report/rests.h"

namespace earshot::needs {

std::vector<Rests> what_its_score_rests_on(const TopicDrawn& topic) {
  std::vector<Rests> all;
  for (const ComponentDrawn& part : topic.components)
    all.insert(all.end(), part.rests_on.begin(), part.rests_on.end());
  return all;
}

std::vector<Rests> all_that_speaks(const CycleGathered& from, const TopicDrawn& topic) {
  std::vector<Rests> all;
  for (const FromRelease& release : from.releases)
    for (const Spoken& said : release.says)
      if (said.topic == topic.topic.name)
        all.push_back({release.id, said.component, {}});
  for (const Evidence& piece : topic.pieces)
    all.push_back({{}, {}, piece.id});
  return all;
}

}  // namespace earshot::needs
