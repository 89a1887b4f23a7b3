// SPDX-License-Identifier: Apache-2.0
// A survey's sums from what each of its people said, for tests that need to know every answer.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "analysis/needs/gathered.h"

namespace earshot::analysis::needs {

using Spoken = std::pair<std::string, std::string>;  // topic, component
using OnePerson = std::map<Spoken, double>;

inline Released released(std::string source, std::optional<int> asked,
                         const std::vector<OnePerson>& people, std::string id = {}) {
  std::map<std::pair<Spoken, Spoken>, NeedSums> sums;
  for (const OnePerson& person : people)
    for (auto a = person.begin(); a != person.end(); ++a)
      for (auto b = a; b != person.end(); ++b) {
        NeedSums& both = sums[{a->first, b->first}];
        std::tie(both.topic_a, both.component_a) = a->first;
        std::tie(both.topic_b, both.component_b) = b->first;
        ++both.n;
        both.sum_a += a->second;
        both.sum_b += b->second;
        both.sum_ab += a->second * b->second;
      }
  Released release{.id = id.empty() ? source : std::move(id), .source = source, .asked = asked};
  for (auto& [spoken, both] : sums)
    release.sums.push_back(std::move(both));
  return release;
}

// So many people, of whom each says the same of one topic.
inline std::vector<OnePerson> people(std::size_t how_many, const std::string& topic, double need,
                                     double gap) {
  return {how_many, OnePerson{{{topic, "prevalence"}, need}, {{topic, "gap"}, gap}}};
}

inline std::vector<OnePerson> operator+(std::vector<OnePerson> some,
                                        const std::vector<OnePerson>& others) {
  some.insert(some.end(), others.begin(), others.end());
  return some;
}

}  // namespace earshot::analysis::needs
