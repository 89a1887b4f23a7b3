// SPDX-License-Identifier: Apache-2.0
// How a ranking was worked out, and how far its order hangs on one source or one weight.
#include "analysis/needs/robustness.h"
#include "needs/drawn_words.h"
#include "web/components.h"
#include "web/needs/ranking_parts.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

std::vector<std::string> all_weights(const needs::NeedsDrawn& drawn) {
  double whole = 0;
  for (const auto& row : analysis::needs::all_components)
    whole += drawn.weights[row.component];
  std::vector<std::string> lines;
  for (const auto& row : analysis::needs::all_components)
    lines.push_back(std::string(needs::title_of(row.component)) + ": " +
                    needs::share_in_words(drawn.weights[row.component] / whole));
  return lines;
}

constexpr std::string_view method[] = {
    "A score goes from 0 to 100. It is made of the components that are known of a topic, by "
    "weight; "
    "what nobody knows is left out, and \"Known\" says how much of all weight is there.",
    "How confident people are, and how far that stays behind what matters at work, counts from "
    "surveys of the workforce. Answers right before and after a course do not count: who came to a "
    "course is not the workforce. What people had not used at work counts from three and six "
    "months "
    "after.",
    "The score lies likely within what stands beside it: in 95 of 100 such surveys it would. Only "
    "what "
    "people answered can be off by chance; a finding and whether something is a strategic priority "
    "have no such error, and the change since the last cycle is taken as it is.",
    "A topic stands above another only where chance alone would hardly set them so far apart, with "
    "all "
    "pairs looked at together (Holm, 5%). Where that is not sure its rank is a range, such as "
    "\"between 2nd and 3rd\".",
    "What was said of a topic before it was split counts under its old name, and for none of the "
    "topics that took its place: nobody can tell which of them was meant. A finding can be entered "
    "anew for the one that it is about.",
    "Sources that come from the same people or the same kind of document count as one. What fewer "
    "than 10 people answered in all is not shown and counts nowhere."};

std::string in_words(const analysis::needs::WithOtherWeight& other) {
  return std::string(needs::title_of(other.component)) +
         (other.times < 1 ? " weighed half as much" : " weighed half as much again");
}

}  // namespace

void how_it_works(Html& page, const needs::NeedsDrawn& drawn) {
  Html inside;
  for (const std::string_view words : method)
    paragraph(inside, words);
  paragraph(inside, "What weighs how much:");
  bullets(inside, all_weights(drawn));
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
    weights.rows.push_back({in_words(other), needs::what_moves(drawn, other.order)});
  Html inside;
  table(inside, sources);
  table(inside, weights);
  details(page, "How far the order hangs on one source or one weight", std::move(inside));
}

}  // namespace earshot::web
