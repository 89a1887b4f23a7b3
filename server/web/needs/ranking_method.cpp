// SPDX-License-Identifier: Apache-2.0
// How a ranking was worked out, and how far its order hangs on one source or one weight.
#include "analysis/needs/robustness.h"
#include "needs/drawn_words.h"
#include "needs/method_words.h"
#include "web/components.h"
#include "web/needs/ranking_parts.h"
#include "web/prose.h"

namespace earshot::web {

void how_it_works(Html& page, const needs::NeedsDrawn& drawn) {
  Html inside;
  for (const std::string_view words : needs::method_in_words())
    paragraph(inside, words);
  paragraph(inside, "What weighs how much:");
  bullets(inside, needs::weights_in_words(drawn));
  details(page, "How the ranking works", std::move(inside));
}

void how_robust(Html& page, const needs::NeedsDrawn& drawn) {
  Table sources{.id = "without",
                .caption = "Each source left out in turn",
                .columns = {{"Without"}, {"What would change"}}};
  for (const auto& other :
       analysis::needs::without_each_source(drawn.gathered.gathered, drawn.weights))
    sources.rows.push_back({other.source, needs::what_moves(drawn, other.order)});
  if (sources.rows.empty())
    return;
  Table weights{.id = "weights",
                .caption = "Each weight half as much, and half as much again",
                .columns = {{"Weight"}, {"What would change"}}};
  for (const auto& other :
       analysis::needs::with_other_weights(drawn.gathered.gathered, drawn.weights))
    weights.rows.push_back({needs::in_words(other), needs::what_moves(drawn, other.order)});
  Html inside;
  table(inside, sources);
  table(inside, weights);
  details(page, "How far the order hangs on one source or one weight", std::move(inside));
}

}  // namespace earshot::web
