// SPDX-License-Identifier: Apache-2.0
#include "web/results/weighted_part.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/statistics/weighting.h"
#include "web/components.h"
#include "web/results/share_words.h"

namespace earshot::web {
namespace {

// Absent where one of them is hidden.
std::optional<std::vector<analysis::OfAnAgency>> of_each(const Breakdown& agencies,
                                                         const CrossedFigure& figure,
                                                         std::size_t column) {
  std::vector<analysis::OfAnAgency> all;
  for (std::size_t row = 0; row < figure.groups.size(); ++row) {
    const CrossedGroup& group = figure.groups[row];
    if (!group.base || !group.counts[column])
      return std::nullopt;
    all.push_back({.share = {*group.counts[column], *group.base}, .staff = agencies.asked[row]});
  }
  return all;
}

// How many equal answers it is worth depends on who answered, not on what: the same for each answer to a question.
std::string what_it_means(const Release& release, const Breakdown& agencies, double worth) {
  const long answers = std::lround(worth);
  std::string text =
      "Each agency counts by how many were asked there, not by how many answered; worth " +
      std::to_string(answers) + (answers == 1 ? " equal answer." : " equal answers.");
  if (std::ranges::find(agencies.groups, counted_together) != agencies.groups.end())
    text += " Agencies without a row of their own count together.";
  const int known = std::accumulate(agencies.asked.begin(), agencies.asked.end(), 0);
  if (release.invited && known < *release.invited)
    text += " Agencies of which nobody answered are left out.";
  return text;
}

constexpr std::string_view likely_means =
    "Likely: where the share of everybody who was asked would lie, 19 times in 20, if those who "
    "answered had been picked by chance within each agency. They were not, so it may be further "
    "off.";

}  // namespace

void add_weighted(Html& page, const Release& release, const Breakdown& agencies,
                  const CrossedFigure& figure, std::size_t number) {
  if (agencies.asked.size() != figure.groups.size())
    return;
  Table rows{
      .id = "weighted-" + std::to_string(number),
      .caption = "Question " + std::to_string(number) + ": each agency by how many were asked",
      .columns = {{"Answer"}, {"Plain share", true}, {"Weighted share", true}, {"Likely", true}}};
  double worth = 0;
  for (std::size_t column = 0; column < figure.columns.size(); ++column) {
    const auto each = of_each(agencies, figure, column);
    const auto weighted = each ? analysis::weighted(*each) : std::nullopt;
    const auto plain = percentage(figure.all.base, figure.all.counts[column]);
    if (!weighted || !plain)
      continue;
    worth = weighted->answers;
    rows.rows.push_back({figure.columns[column], std::to_string(*plain) + "%",
                         percent(weighted->value), between(weighted->interval)});
  }
  if (rows.rows.empty())
    return;
  Html inside;
  inside.element("p", what_it_means(release, agencies, worth));
  inside.element("p", likely_means);
  table(inside, rows);
  details(page, "Counted by how many were asked", std::move(inside));
}

}  // namespace earshot::web
