// SPDX-License-Identifier: Apache-2.0
#include "web/results/how_sure.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "analysis/statistics/many_tests.h"
#include "analysis/statistics/shares.h"
#include "web/components.h"
#include "web/results/figure_part.h"
#include "web/results/share_words.h"

namespace earshot::web {
namespace {

using analysis::Interval;
using analysis::Share;

constexpr int few = 30;  // of so few, a share moves by more than three hundredths with each of them

// Everybody who was asked this: known where all who answered the survey were asked it, and all who were asked to
// answer are known.
std::optional<int> population(const Release& release, const Figure& figure) {
  const bool all = figure.asked && *figure.asked == release.answered;
  return all && release.invited && *release.invited >= *figure.base ? release.invited
                                                                    : std::nullopt;
}

Interval likely_among(const std::optional<int>& all, const Share& share) {
  return all ? analysis::wilson_of(share, *all) : analysis::wilson(share);
}

std::vector<Inside> row_of(const Count& count, const Share& share, const std::optional<int>& all) {
  std::vector<Inside> cells{count.text, percent(analysis::value(share)),
                            between(likely_among(all, share))};
  if (all)
    cells.emplace_back(between(analysis::bounds(share, *all)));
  return cells;
}

std::string what_it_means(const Figure& figure, const std::optional<int>& all) {
  std::string text =
      "Likely: where the share of everybody would lie, 19 times in 20, if those who answered "
      "had been picked by chance. They were not, so it may be further off.";
  if (all && *all > *figure.base)
    text += " Possible: whatever the other " + std::to_string(*all - *figure.base) + " of the " +
            std::to_string(*all) + " who were asked would have said.";
  if (*figure.base < few)
    text += " Few people answered: read it as what they said, not as what all would say.";
  return text;
}

}  // namespace

Interval likely_of(const Release& release, const Figure& figure, const Share& share) {
  return likely_among(population(release, figure), share);
}

void add_how_sure(Html& page, const Release& release, const Figure& figure) {
  if (!has_answers_to_choose(figure) || figure.base.value_or(0) == 0 || figure.counts.empty())
    return;
  const auto all = population(release, figure);
  Table rows{.id = "sure-" + figure.question,
             .caption = "How sure the shares are: " + figure.text,
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

namespace {

struct Moved {
  const Comparison* comparison;
  int up = 0, down = 0;
};

std::vector<Moved> all_moved(const Release& release) {
  std::vector<Moved> all;
  for (const Comparison& comparison : release.comparisons) {
    const auto up = count_of(comparison.figure, went_up);
    const auto down = count_of(comparison.figure, went_down);
    if (up && down)
      all.push_back({&comparison, *up, *down});
  }
  return all;
}

// As many as went one way by chance alone, if going up and going down were as likely.
std::string by_chance(double p) {
  if (p < 0.001)
    return "Less than once in 1,000";
  const long times = std::lround(1 / p);
  return times < 2 ? "More often than not" : "Once in " + std::to_string(times);
}

constexpr std::string_view how_far_means =
    "Points up: how many points of the scale people moved up, on average; below nought, down. "
    "Likely: where that would lie of everybody, 19 times in 20, if those who answered had been "
    "picked by chance.";

void add_how_far(std::vector<Inside>& cells, const std::optional<HowFar>& far) {
  cells.emplace_back(far ? one_decimal(far->mean) : std::string("Not shown"));
  cells.emplace_back(far ? one_decimal(far->low) + " to " + one_decimal(far->high) : std::string());
}

}  // namespace

// Looking at many changes finds one by chance alone, so what is said is adjusted for how many there are.
void add_how_sure_of_changes(Html& page, const Release& release) {
  const std::vector<Moved> all = all_moved(release);
  if (all.empty())
    return;
  std::vector<double> p;
  for (const Moved& each : all)
    p.push_back(analysis::mcnemar(each.up, each.down));
  p = analysis::holm(p);
  Table rows{
      .id = "sure-of-changes",
      .caption = "How often chance alone would be so one-sided",
      .columns = {{"Question"}, {"Between"}, {"Up", true}, {"Down", true}, {"By chance", true}}};
  const bool tells_how_far = std::ranges::any_of(
      all, [](const Moved& each) { return each.comparison->how_far.has_value(); });
  if (tells_how_far)
    rows.columns.insert(rows.columns.end(), {{"Points up", true}, {"Likely", true}});
  for (std::size_t at = 0; at < all.size(); ++at) {
    const Comparison& comparison = *all[at].comparison;
    rows.rows.push_back(
        {comparison.figure.text, in_words(comparison.from) + " and " + in_words(comparison.to),
         std::to_string(all[at].up), std::to_string(all[at].down), by_chance(p[at])});
    if (tells_how_far)
      add_how_far(rows.rows.back(), comparison.how_far);
  }
  Html inside;
  inside.element(
      "p",
      "If nothing had changed, as many would go up as down. By chance is how often chance "
      "alone would be at least so one-sided" +
          std::string(all.size() > 1 ? ", allowing for " + std::to_string(all.size()) +
                                           " comparisons having been made"
                                     : "") +
          ". Once in 20, or more seldom, is hardly chance. Whoever stayed the same says "
          "nothing either way.");
  if (tells_how_far)
    inside.element("p", how_far_means);
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
