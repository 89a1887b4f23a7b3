// SPDX-License-Identifier: Apache-2.0
// Adds up what plugins said about learning needs, answer by answer, as n, sums and cross-products
// over pairs of (topic, component): all that the learning needs analysis ever gets to see.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "host/plugins.h"
#include "model/release.h"

namespace earshot::answers {

class Needs {
 public:
  // What one answer said. Said twice of one topic and component, the mean counts.
  void add(const std::vector<host::NeedSaid>& said);
  // Pairs that fewer than `floor` answers spoke of are left out.
  std::vector<NeedSums> sums(int floor) const;

 private:
  using Spoken = std::pair<std::string, std::string>;  // topic, component
  std::map<std::pair<Spoken, Spoken>, NeedSums> sums_;
};

}  // namespace earshot::answers
