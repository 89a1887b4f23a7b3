// SPDX-License-Identifier: Apache-2.0
#include "analysis/needs/robustness.h"

#include <algorithm>
#include <map>

namespace earshot::analysis::needs {
namespace {

Order order_of(const std::vector<TopicEvidence>& topics, const Means& means,
               const Weights& weights) {
  Order order;
  for (const Scored& topic : in_order(all_scored(topics, means, weights)))
    order.push_back({topic.topic, group_of(topic)});
  return order;
}

void take_place(Span& span, int place) {
  const Ranks so_far = span.places.value_or(Ranks{place, place});
  span.places = Ranks{std::min(so_far.highest, place), std::max(so_far.lowest, place)};
}

}  // namespace

std::vector<WithoutSource> without_each_source(const Gathered& gathered, const Weights& weights) {
  std::vector<WithoutSource> found;
  for (const std::string& source : all_sources(gathered))
    found.push_back(
        {source, order_of(topics_without(gathered, source),
                          Means(releases_without(gathered, source), Compared::none), weights)});
  return found;
}

std::vector<WithOtherWeight> with_other_weights(const Gathered& gathered, const Weights& weights) {
  const Means means(gathered.releases);
  std::vector<WithOtherWeight> found;
  for (const ComponentRow& row : all_components)
    for (const double times : other_weights) {
      if (weights[row.component] == 0)
        continue;
      Weights others = weights;
      others[row.component] *= times;
      found.push_back({row.component, times, order_of(gathered.topics, means, others)});
    }
  return found;
}

std::vector<Span> spans(const std::vector<Order>& orders) {
  std::map<std::string, Span> by_topic;
  for (const Order& order : orders) {
    int place = 0;
    for (const Placed& placed : order) {
      Span& span = by_topic[placed.topic];
      span.topic = placed.topic;
      if (placed.group == Group::not_enough)
        ++span.without_place;
      else
        take_place(span, ++place);
    }
  }
  std::vector<Span> found;
  for (auto& [topic, span] : by_topic)
    found.push_back(std::move(span));
  return found;
}

}  // namespace earshot::analysis::needs
