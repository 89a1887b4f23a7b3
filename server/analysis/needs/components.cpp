// SPDX-License-Identifier: Apache-2.0
#include "analysis/needs/components.h"

#include <algorithm>

#include "analysis/statistics/shares.h"

namespace earshot::analysis::needs {
namespace {

std::optional<double> mean_of(const Means& means, const TopicEvidence& evidence,
                              std::string_view component) {
  const auto mean = means.find(evidence.topic, component);
  if (!mean || mean->answers < fewest_answers)
    return std::nullopt;
  return mean->value;
}

Unsure together(const std::vector<Unsure>& surveys) {
  Unsure all;
  for (const Unsure& survey : surveys) {
    all.unsure += survey.unsure;
    all.answered += survey.answered;
  }
  return all;
}

// Where there is no last cycle nobody can say that nothing changed.
std::optional<double> trend_since(const TopicEvidence& evidence) {
  const Unsure before = together(evidence.last_cycle), now = together(evidence.this_cycle);
  if (now.answered < fewest_answers || before.answered < fewest_answers)
    return std::nullopt;
  return trend_of(before.unsure / before.answered, before.answered, now.unsure / now.answered,
                  now.answered);
}

}  // namespace

std::optional<Transfer> transfer_of(const TopicEvidence& evidence) {
  double applied = 0;
  int answered = 0;
  for (const FollowedUp& people : evidence.followed_up) {
    applied += people.applied;
    answered += people.answered;
  }
  if (answered < fewest_answers)
    return std::nullopt;
  return Transfer{applied / answered, answered};
}

double trend_of(double unsure_before, int answered_before, double unsure_now, int answered_now) {
  const Difference change =
      newcombe_of_values(unsure_before, answered_before, unsure_now, answered_now);
  if (change.interval.low <= 0 && change.interval.high >= 0)
    return 0.5;
  return 0.5 + 0.5 * std::clamp(change.value / strong_change, -1.0, 1.0);
}

Components components_of(const TopicEvidence& evidence, const Means& means) {
  Components found;
  found[Component::prevalence] = mean_of(means, evidence, said_prevalence);
  found[Component::gap] = mean_of(means, evidence, said_gap);
  if (const auto severity = highest_severity(evidence))
    found[Component::severity] = *severity / 4.0;
  if (const auto transfer = transfer_of(evidence))
    found[Component::transfer] = 1 - transfer->applied;
  found[Component::strategic] = highest_strategic(evidence);
  found[Component::trend] = trend_since(evidence);
  return found;
}

}  // namespace earshot::analysis::needs
