// SPDX-License-Identifier: Apache-2.0
#include "analysis/needs/gathered.h"

#include <algorithm>
#include <set>

namespace earshot::analysis::needs {
namespace {

const NeedSums* find_sums(const Released& release, std::string_view topic,
                          std::string_view component) {
  for (const NeedSums& sums : release.sums)
    if (sums.topic_a == topic && sums.topic_b == topic && sums.component_a == component &&
        sums.component_b == component && sums.n > 0)
      return &sums;
  return nullptr;
}

template <class Value>
std::optional<Value> highest(const std::vector<Coded>& coded, std::optional<Value> Coded::*part) {
  std::optional<Value> found;
  for (const Coded& piece : coded)
    found = std::max(found, piece.*part);
  return found;
}

}  // namespace

std::optional<FollowedUp> followed_up_in(const Released& release, std::string_view topic) {
  const NeedSums* sums = find_sums(release, topic, said_transfer);
  if (!sums)
    return std::nullopt;
  return FollowedUp{release.source, sums->n - sums->sum_a, sums->n};  // 1 means not used
}

std::optional<Unsure> unsure_in(const Released& release, std::string_view topic) {
  const NeedSums* sums = find_sums(release, topic, said_prevalence);
  if (!sums)
    return std::nullopt;
  return Unsure{release.source, sums->sum_a, sums->n};
}

std::optional<int> highest_severity(const TopicEvidence& evidence) {
  return highest(evidence.coded, &Coded::severity);
}

std::optional<double> highest_strategic(const TopicEvidence& evidence) {
  return highest(evidence.coded, &Coded::strategic);
}

std::vector<std::string> all_sources(const Gathered& gathered) {
  std::set<std::string> names;
  const auto add = [&](const auto& pieces) {
    for (const auto& piece : pieces)
      names.insert(piece.source);
  };
  add(gathered.releases);
  for (const TopicEvidence& evidence : gathered.topics) {
    add(evidence.followed_up);
    add(evidence.coded);
    add(evidence.last_cycle);
    add(evidence.this_cycle);
  }
  return {names.begin(), names.end()};
}

std::vector<const Released*> releases_without(const Gathered& gathered, std::string_view source) {
  std::vector<const Released*> left;
  for (const Released& release : gathered.releases)
    if (release.source != source)
      left.push_back(&release);
  return left;
}

std::vector<TopicEvidence> topics_without(const Gathered& gathered, std::string_view source) {
  std::vector<TopicEvidence> left = gathered.topics;
  const auto leave_out = [&](auto& pieces) {
    std::erase_if(pieces, [&](const auto& piece) { return piece.source == source; });
  };
  for (TopicEvidence& evidence : left) {
    leave_out(evidence.followed_up);
    leave_out(evidence.coded);
    leave_out(evidence.last_cycle);
    leave_out(evidence.this_cycle);
  }
  return left;
}

}  // namespace earshot::analysis::needs
