// SPDX-License-Identifier: Apache-2.0
#include "web/results/recommending.h"

#include <cmath>
#include <string>

#include "answers/recommended.h"
#include "web/results/bars.h"

namespace earshot::web {
namespace {

constexpr double lowest = -100, highest = 100;

std::string signed_score(double score) {
  const long whole = std::lround(score);
  return (whole > 0 ? "+" : "") + std::to_string(whole);
}

// Where all are in one group there is nothing to tell how far off it may be.
std::string likely(const analysis::Recommending& found) {
  return found.error > 0 ? ", likely between " + signed_score(found.interval.low) + " and " +
                               signed_score(found.interval.high)
                         : std::string();
}

std::string in_a_sentence(const analysis::Recommending& found) {
  return "Of " + std::to_string(found.answers) + " who answered, " +
         std::to_string(found.promoters) + " gave 9 or 10, " + std::to_string(found.passives) +
         " gave 7 or 8 and " + std::to_string(found.detractors) + " gave 6 or less: a score of " +
         signed_score(found.score) + likely(found) + ".";
}

constexpr std::string_view what_it_is =
    "The score (net promoter score) is the share who gave 9 or 10 less the share who gave 6 or "
    "less: +100 if all gave 9 or 10, -100 if all gave 6 or less.";

// From 0 to 10 one person takes the score over two shares of one.
std::string too_few(const analysis::Recommending& found) {
  return "Fewer than " + std::to_string(analysis::fewest_to_draw_recommending) +
         " answered: too few for a score to mean much. One person who thinks otherwise would move "
         "it by up to " +
         std::to_string(std::lround(200.0 / static_cast<double>(found.answers))) + " points.";
}

}  // namespace

void add_recommending(Html& page, const Figure& figure) {
  const auto found = answers::recommending_in(figure);
  if (!found)
    return;
  page.element("p", in_a_sentence(*found));
  if (found->answers < analysis::fewest_to_draw_recommending) {
    page.element("p", too_few(*found));
  } else {
    page.open("div", {{"class", "app-chart"}});
    page.open("div", {{"class", "app-chart__ends"}, {"aria-hidden", "true"}});
    for (const double end : {lowest, 0.0, highest})
      page.element("span", signed_score(end));
    page.close("div");
    place_on_scale(page, {.low = found->interval.low,
                          .value = found->score,
                          .high = found->interval.high,
                          .from = lowest,
                          .to = highest,
                          .line = 0});
    page.close("div");
  }
  page.element("p", what_it_is, {{"class", "govuk-hint"}});
}

}  // namespace earshot::web
