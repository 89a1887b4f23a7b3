// SPDX-License-Identifier: Apache-2.0
#include "model/release.h"

#include <algorithm>

#include "model/names.h"
#include "model/stages.h"

namespace earshot {
namespace {

constexpr Names<Unit, 4> units{{
    {Unit::survey, "survey"},
    {Unit::course, "course"},
    {Unit::subject, "subject"},
    {Unit::form, "form"},
}};

}  // namespace

std::string_view name_of(Unit unit) { return name_in(units, unit); }
std::optional<Unit> find_unit(std::string_view name) { return find_in(units, name); }

std::string in_words(const SpokenOf& spoken) {
  const int months = rank_of_stage(spoken.stage);
  if (months < 0)
    return spoken.looking_back ? "before the course (looking back)" : "before the course";
  if (months == 0)
    return "right after the course";
  return std::to_string(months) + (months == 1 ? " month" : " months") + " after the course";
}

std::optional<int> count_of(const Figure& figure, std::string_view option) {
  const auto found = std::ranges::find(figure.counts, option, &Count::option);
  return found == figure.counts.end() ? std::nullopt : found->count;
}

bool are_all_shown(const Figure& figure) {
  return std::ranges::all_of(figure.counts, [](const Count& count) { return !!count.count; });
}

bool has_answers_to_choose(const Figure& figure) {
  return figure.kind == "scale" || figure.kind == "one" || figure.kind == "many";
}

std::string counts_in_words(const Figure& figure) {
  if (figure.counts.empty() || !are_all_shown(figure))
    return {};
  std::string text;
  for (const Count& count : figure.counts)
    text += (text.empty() ? "" : "; ") + std::to_string(*count.count) + " " + count.text;
  return text + ".";
}

std::optional<int> percentage(const std::optional<int>& base, const std::optional<int>& count) {
  if (!count || base.value_or(0) == 0)
    return std::nullopt;
  return (200 * *count + *base) / (2 * *base);
}

std::optional<int> percentage(const Figure& figure, const Count& count) {
  return percentage(figure.base, count.count);
}

CrossedGroup everybody_but(const CrossedFigure& figure, std::size_t group, int floor) {
  const CrossedGroup& one = figure.groups.at(group);
  CrossedGroup others{.base = {}, .counts = std::vector<std::optional<int>>(one.counts.size())};
  if (!one.base || !figure.all.base || *figure.all.base - *one.base < floor)
    return others;
  others.base = *figure.all.base - *one.base;
  for (std::size_t at = 0; at < one.counts.size(); ++at)
    if (one.counts[at] && figure.all.counts.at(at))
      others.counts[at] = *figure.all.counts[at] - *one.counts[at];
  return others;
}

const Breakdown* find_breakdown(const Release& release, std::string_view by) {
  const auto found = std::ranges::find(release.breakdowns, by, &Breakdown::by);
  return found == release.breakdowns.end() ? nullptr : &*found;
}

}  // namespace earshot
