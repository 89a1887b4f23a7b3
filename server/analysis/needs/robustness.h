// SPDX-License-Identifier: Apache-2.0
// How far the order of learning needs hangs on one source, or on what was weighed how. It says where topics would stand, and
// changes nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/needs/standing.h"

namespace earshot::analysis::needs {

struct Placed {
  std::string topic;
  Group group = Group::not_enough;
  bool operator==(const Placed&) const = default;
};
using Order = std::vector<Placed>;

struct WithoutSource {
  std::string source;
  Order order;
};
// Each source left out in turn, by name.
std::vector<WithoutSource> without_each_source(const Gathered& gathered,
                                               const Weights& weights = usual_weights);

// Half as much, and half as much again.
inline constexpr double other_weights[] = {0.5, 1.5};
struct WithOtherWeight {
  Component component;
  double times = 1;
  Order order;
};
// Each weight that is not 0, one at a time.
std::vector<WithOtherWeight> with_other_weights(const Gathered& gathered,
                                                const Weights& weights = usual_weights);

// A topic's places in some orders, counted from 1, from the highest to the lowest.
struct Span {
  std::string topic;
  std::optional<Ranks> places;  // absent: it has none in any
  int without_place = 0;        // in so many orders surveys say too little of it
  bool operator==(const Span&) const = default;
};
std::vector<Span> spans(const std::vector<Order>& orders);  // by topic's name

}  // namespace earshot::analysis::needs
