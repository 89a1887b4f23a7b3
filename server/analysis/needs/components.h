// SPDX-License-Identifier: Apache-2.0
// The six components of a topic's priority, each from 0 to 1, where 1 means need; and what each weighs. What nobody knows is
// absent, and never 0.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "analysis/needs/gathered.h"
#include "analysis/needs/means.h"

namespace earshot::analysis::needs {

enum class Component { prevalence, gap, severity, transfer, strategic, trend };

struct ComponentRow {
  Component component;
  std::string_view name;
  double weight;  // unless the partnership has another
};
inline constexpr std::array<ComponentRow, 6> all_components{{
    {Component::prevalence, "prevalence", 0.30},
    {Component::gap, "gap", 0.25},
    {Component::severity, "severity", 0.20},
    {Component::transfer, "transfer", 0.10},
    {Component::strategic, "strategic", 0.10},
    {Component::trend, "trend", 0.05},
}};

template <class Value>
struct OfEach {
  std::array<Value, all_components.size()> each{};
  constexpr Value& operator[](Component which) { return each[static_cast<std::size_t>(which)]; }
  constexpr const Value& operator[](Component which) const {
    return each[static_cast<std::size_t>(which)];
  }
  bool operator==(const OfEach&) const = default;
};

// None is below 0. Only how they stand to one another counts.
using Weights = OfEach<double>;
constexpr Weights usual() {
  Weights weights;
  for (const ComponentRow& row : all_components)
    weights[row.component] = row.weight;
  return weights;
}
inline constexpr Weights usual_weights = usual();

using Components = OfEach<std::optional<double>>;

// Of one answer nothing is said: nobody could tell how sure that is.
inline constexpr int fewest_answers = 2;
// A change by so much, or more, is as strong a trend as there is.
inline constexpr double strong_change = 0.20;

// What was answered three and six months after courses, all sources together. Absent below the fewest answers.
struct Transfer {
  double applied = 0;  // as a share of those who answered
  int answered = 0;
};
std::optional<Transfer> transfer_of(const TopicEvidence& evidence);

// ½ unless prevalence is surely another than in the last cycle.
double trend_of(double unsure_before, int answered_before, double unsure_now, int answered_now);

Components components_of(const TopicEvidence& evidence, const Means& means);

}  // namespace earshot::analysis::needs
