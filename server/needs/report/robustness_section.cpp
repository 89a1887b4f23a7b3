// SPDX-License-Identifier: Apache-2.0
// How far the order of needs hangs on one source or on one weight.
#include "analysis/needs/robustness.h"

#include <algorithm>

#include "needs/drawn_words.h"
#include "needs/method_words.h"
#include "needs/report/figures.h"
#include "needs/report/numbering.h"
#include "needs/report/sections.h"

namespace earshot::needs {
namespace {

using analysis::needs::Group;
using analysis::needs::Order;

struct OtherWays {
  std::vector<analysis::needs::WithoutSource> without;
  std::vector<analysis::needs::WithOtherWeight> weighed;

  std::vector<Order> orders() const {
    std::vector<Order> all;
    for (const auto& each : without)
      all.push_back(each.order);
    for (const auto& each : weighed)
      all.push_back(each.order);
    return all;
  }
};

Order order_now(const NeedsDrawn& drawn) {
  Order order;
  for (const TopicDrawn& topic : drawn.topics)
    order.push_back({topic.topic.name, topic.standing.group});
  return order;
}

// Whose place is looked for; by name those that have none stand as they stand.
Order placed_in(Order order) {
  std::erase_if(order, [](const auto& placed) { return placed.group == Group::not_enough; });
  return order;
}

std::string left_out(const NeedsDrawn& drawn, const Numbering& numbers, const std::string& source) {
  std::vector<Rests> all;
  for (const FromRelease& release : drawn.gathered.releases)
    if (release.source == source)
      all.push_back({release.id, {}, {}});
  for (const Evidence& piece : drawn.gathered.pieces)
    if (row_of(piece.source).title == source)
      all.push_back({{}, {}, piece.id});
  return all.empty() ? "All but the last cycle's results of this source"
                     : "All but " + numbers.of(all);
}

ReportTable without_table(const NeedsDrawn& drawn, const Numbering& numbers,
                          const OtherWays& other) {
  ReportTable table{.name = "without-a-source",
                    .title = "Each source left out in turn",
                    .heading = {"Without", "What would change", "Rests on"},
                    .rows = {},
                    .notes = {},
                    .when_empty = "There is no source yet that could be left out."};
  for (const auto& each : other.without)
    table.rows.push_back(
        {each.source, what_moves(drawn, each.order), left_out(drawn, numbers, each.source)});
  return table;
}

ReportTable weights_table(const NeedsDrawn& drawn, const OtherWays& other) {
  ReportTable table{.name = "other-weights",
                    .title = "Each weight half as much, and half as much again",
                    .heading = {"Weight", "What would change", "Rests on"},
                    .rows = {},
                    .notes = {},
                    .when_empty = "No component weighs anything."};
  for (const auto& each : other.weighed)
    table.rows.push_back({in_words(each), what_moves(drawn, each.order), "All of this cycle"});
  return table;
}

Book::Cell place_of(const Order& order, const std::string& topic) {
  const auto found = std::ranges::find(order, topic, &analysis::needs::Placed::topic);
  if (found == order.end())
    return "not ranked";
  return static_cast<int>(found - order.begin()) + 1;
}

ReportTable places_table(const NeedsDrawn& drawn, const OtherWays& other) {
  const std::vector<Order> orders = other.orders();
  const std::string of = " of " + std::to_string(orders.size());
  ReportTable table{
      .name = "places",
      .title = "Where each topic would stand",
      .heading = {"Topic", "Place now", "Highest place", "Lowest place", "Could not be ranked in",
                  "Rests on"},
      .rows = {},
      .notes = {"A place counts from the first of what is required. It is of the order "
                "alone; how sure a rank is says the priority matrix."},
      .when_empty = "No topic has a place yet."};
  const Order now = placed_in(order_now(drawn));
  const auto spans = analysis::needs::spans(orders);
  for (const TopicDrawn& topic : drawn.topics) {
    const auto span = std::ranges::find(spans, topic.topic.name, &analysis::needs::Span::topic);
    if (span == spans.end() || !span->places)
      continue;
    table.rows.push_back({topic.topic.title, place_of(now, topic.topic.name), span->places->highest,
                          span->places->lowest, std::to_string(span->without_place) + of,
                          "The two tables above"});
  }
  return table;
}

std::vector<std::string> sentences_of(const NeedsDrawn& drawn, const OtherWays& other) {
  const Order now = placed_in(order_now(drawn));
  if (now.empty())
    return {
        "No topic stands in an order yet, so there is nothing that could hang on one source or "
        "one weight."};
  const std::vector<Order> orders = other.orders();
  const auto same = static_cast<std::size_t>(
      std::ranges::count_if(orders, [&](const Order& order) { return placed_in(order) == now; }));
  return {"The order was drawn up " + how_many(orders.size(), "other way", "other ways") +
              ": without each source in turn, and with each weight half as much and half as much "
              "again.",
          same == orders.size() ? std::string("It stays as it is in all of them.")
                                : "It stays as it is in " + std::to_string(same) +
                                      " of them; the tables say what "
                                      "would change in the others."};
}

}  // namespace

ReportSection robustness_section(const ReportFrom& from) {
  const NeedsDrawn& drawn = from.drawn;
  const OtherWays other{
      analysis::needs::without_each_source(drawn.gathered.gathered, drawn.weights),
      analysis::needs::with_other_weights(drawn.gathered.gathered, drawn.weights)};
  const Numbering numbers(from);
  return {.name = "how-firm",
          .title = "How firm the order is",
          .part = ReportPart::confidence,
          .sentences = sentences_of(drawn, other),
          .tables = {without_table(drawn, numbers, other), weights_table(drawn, other),
                     places_table(drawn, other)}};
}

}  // namespace earshot::needs
