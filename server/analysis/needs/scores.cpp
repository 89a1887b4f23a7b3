// SPDX-License-Identifier: Apache-2.0
#include "analysis/needs/scores.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "analysis/statistics/distributions.h"

namespace earshot::analysis::needs {
namespace {

constexpr double by_rounding = 1e-9;  // squared points

constexpr struct {
  Component component;
  std::string_view said;
} all_of_surveys[] = {{Component::prevalence, said_prevalence}, {Component::gap, said_gap}};

void check(const Weights& weights) {
  for (const double weight : weights.each)
    if (!(weight >= 0) || !std::isfinite(weight))
      throw std::invalid_argument("A weight of a learning need is below 0 or no number");
}

double total(const Weights& weights) {
  double sum = 0;
  for (const double weight : weights.each)
    sum += weight;
  return sum;
}

Weights where_present(const Weights& weights, const Components& components) {
  Weights present;
  for (const ComponentRow& row : all_components)
    if (components[row.component])
      present[row.component] = weights[row.component];
  return present;
}

// Of few who all said the same it is 0, like the formula; how few they are is printed beside it.
double error_of_transfer(const TopicEvidence& evidence, double points) {
  const auto transfer = transfer_of(evidence);
  if (!transfer)
    return 0;
  const double error = transfer->applied * (1 - transfer->applied) / (transfer->answered - 1);
  return points * points * error;
}

Error error_of(const TopicEvidence& evidence, const Components& components, const Means& means,
               const Weights& points) {
  Error error{.of_transfer = error_of_transfer(evidence, points[Component::transfer])};
  for (const auto& [component, said] : all_of_surveys)
    if (components[component])
      error.of_surveys.push_back(
          {means.find(evidence.topic, said).value().place, points[component]});
  return error;
}

// Who was followed up after a course is never everybody.
bool is_exact(const Error& error, double points_of_transfer, const Means& means) {
  bool any = false;
  for (const Part& part : error.of_surveys) {
    if (part.points > 0 && !means.has_everybody(part))
      return false;
    any = any || part.points > 0;
  }
  return any && points_of_transfer == 0;
}

void score(Scored& topic, const TopicEvidence& evidence, const Means& means,
           const Weights& weights) {
  Weights points = where_present(weights, topic.components);
  const double present = total(points);
  if (present == 0)
    return;
  topic.coverage = present / total(weights);
  double sum = 0;
  for (const ComponentRow& row : all_components) {
    points[row.component] *= 100 / present;
    sum += points[row.component] * topic.components[row.component].value_or(0);
  }
  topic.score = sum;
  topic.error = error_of(evidence, topic.components, means, points);
  topic.variance = means.variance(topic.error.of_surveys) + topic.error.of_transfer;
  topic.is_known_how_sure = topic.variance > by_rounding ||
                            is_exact(topic.error, points[Component::transfer], means);
  const double half = normal_quantile((1 + usual_level) / 2) * std::sqrt(topic.variance);
  topic.interval = {std::max(0.0, sum - half), std::min(100.0, sum + half)};
}

Scored scored(const TopicEvidence& evidence, const Means& means, const Weights& weights) {
  Scored topic{.topic = evidence.topic,
               .components = components_of(evidence, means),
               .severity = highest_severity(evidence)};
  for (const auto& each : all_of_surveys)
    if (const auto mean = means.find(evidence.topic, each.said))
      topic.answers = std::max(topic.answers, mean->answers);
  score(topic, evidence, means, weights);
  return topic;
}

}  // namespace

std::vector<Scored> all_scored(const std::vector<TopicEvidence>& topics, const Means& means,
                               const Weights& weights) {
  check(weights);
  std::vector<Scored> found;
  for (const TopicEvidence& evidence : topics)
    found.push_back(scored(evidence, means, weights));
  return found;
}

double variance_between(const Error& one, const Error& other, const Means& means) {
  std::vector<Part> parts = one.of_surveys;
  for (const Part& part : other.of_surveys)
    parts.push_back({part.place, -part.points});
  return means.variance(parts) + one.of_transfer + other.of_transfer;
}

}  // namespace earshot::analysis::needs
