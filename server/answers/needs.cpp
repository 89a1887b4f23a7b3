// SPDX-License-Identifier: Apache-2.0
#include "answers/needs.h"

namespace earshot::answers {

void Needs::add(const std::vector<host::NeedSaid>& said) {
  std::map<Spoken, std::pair<double, int>> totals;
  for (const host::NeedSaid& need : said) {
    auto& [sum, count] = totals[{need.topic, need.component}];
    sum += need.value;
    ++count;
  }
  for (auto a = totals.begin(); a != totals.end(); ++a) {
    const double value_a = a->second.first / a->second.second;
    for (auto b = a; b != totals.end(); ++b) {
      const double value_b = b->second.first / b->second.second;
      NeedSums& pair = sums_[{a->first, b->first}];
      ++pair.n;
      pair.sum_a += value_a;
      pair.sum_b += value_b;
      pair.sum_ab += value_a * value_b;
    }
  }
}

std::vector<NeedSums> Needs::sums(int floor) const {
  std::vector<NeedSums> sums;
  for (const auto& [spoken, pair] : sums_) {
    if (pair.n < floor)
      continue;
    NeedSums named = pair;
    std::tie(named.topic_a, named.component_a) = spoken.first;
    std::tie(named.topic_b, named.component_b) = spoken.second;
    sums.push_back(std::move(named));
  }
  return sums;
}

}  // namespace earshot::answers
