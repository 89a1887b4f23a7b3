// SPDX-License-Identifier: Apache-2.0
#include "answers/on_scale.h"

#include <algorithm>

#include "model/form.h"

namespace earshot::answers {

analysis::Counted on_scale(const Figure& figure) {
  analysis::Counted counted;
  for (const Count& count : figure.counts)
    if (!count.away)
      counted.push_back({static_cast<double>(counted.size() + 1), count.count.value_or(0)});
  return counted;
}

std::optional<analysis::Counted> on_scale(const Figure& scale, const CrossedFigure& crossed,
                                          const CrossedGroup& group) {
  const auto is_away = [&](const std::string& column) {
    return std::ranges::any_of(
        scale.counts, [&](const Count& count) { return count.away && count.text == column; });
  };
  analysis::Counted counted;
  for (std::size_t at = 0; at < crossed.columns.size(); ++at) {
    if (!group.counts.at(at))
      return std::nullopt;
    if (!is_away(crossed.columns[at]))
      counted.push_back({static_cast<double>(counted.size() + 1), *group.counts[at]});
  }
  if (scale.kind != name_of(Kind::scale) || counted.size() < 2)
    return std::nullopt;
  return counted;
}

}  // namespace earshot::answers
