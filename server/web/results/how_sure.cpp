// SPDX-License-Identifier: Apache-2.0
#include "web/results/how_sure.h"

#include <cmath>
#include <string>

#include "analysis/statistics/shares.h"
#include "web/components.h"

namespace earshot::web {
namespace {

using analysis::Interval;
using analysis::Share;

constexpr int few = 30;  // of so few, a share moves by more than three hundredths with each of them

std::string percent(double share) { return std::to_string(std::lround(100 * share)) + "%"; }

std::string between(const Interval& interval) {
  const std::string low = percent(interval.low), high = percent(interval.high);
  return low == high ? low : low + " to " + high;
}

// Everybody who was asked this: known where all who answered the survey were asked it, and all who were asked to
// answer are known.
std::optional<int> population(const Release& release, const Figure& figure) {
  const bool all = figure.asked && *figure.asked == release.answered;
  return all && release.invited && *release.invited >= *figure.base ? release.invited
                                                                    : std::nullopt;
}

std::vector<Inside> row_of(const Count& count, const Share& share, const std::optional<int>& all) {
  std::vector<Inside> cells{
      count.text, percent(analysis::value(share)),
      between(all ? analysis::wilson_of(share, *all) : analysis::wilson(share))};
  if (all)
    cells.emplace_back(between(analysis::bounds(share, *all)));
  return cells;
}

std::string what_it_means(const Figure& figure, const std::optional<int>& all) {
  std::string text =
      "Likely: where the share of everybody would lie, 19 times in 20, if those who answered had "
      "been "
      "picked by chance. They were not, so it may be further off.";
  if (all && *all > *figure.base)
    text += " Possible: whatever the other " + std::to_string(*all - *figure.base) + " of the " +
            std::to_string(*all) + " who were asked would have said.";
  if (*figure.base < few)
    text += " Few people answered: read it as what they said, not as what all would say.";
  return text;
}

}  // namespace

void add_how_sure(Html& page, const Release& release, const Figure& figure) {
  const bool is_drawn = figure.kind == "scale" || figure.kind == "one" || figure.kind == "many";
  if (!is_drawn || figure.base.value_or(0) == 0 || figure.counts.empty())
    return;
  const auto all = population(release, figure);
  Table rows{.id = "sure-" + figure.question,
             .caption = "How sure the shares are",
             .columns = {{"Answer"}, {"Share", true}, {"Likely", true}}};
  if (all)
    rows.columns.push_back({"Possible", true});
  for (const Count& count : figure.counts)
    if (count.count)
      rows.rows.push_back(row_of(count, {*count.count, *figure.base}, all));
  if (rows.rows.empty())
    return;
  Html inside;
  inside.element("p", what_it_means(figure, all));
  table(inside, rows);
  details(page, "How sure is this?", std::move(inside));
}

std::string did_not_answer(const Release& release) {
  if (!release.invited || *release.invited <= release.answered)
    return {};
  const int silent = *release.invited - release.answered;
  return std::to_string(silent) + " of the " + std::to_string(*release.invited) +
         " who were asked did not answer, so we can't say for them.";
}

}  // namespace earshot::web
