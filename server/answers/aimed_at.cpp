// SPDX-License-Identifier: Apache-2.0
#include "answers/aimed_at.h"

#include <algorithm>

#include "model/form.h"

namespace earshot::answers {
namespace {

// Of those that count, or of those that don't.
std::optional<int> chose(const Figure& figure, bool that_count) {
  int sum = 0;
  for (const Count& count : figure.counts) {
    const auto& answers = figure.target->answers;
    if ((std::ranges::find(answers, count.option) != answers.end()) != that_count)
      continue;
    if (!count.count)
      return std::nullopt;
    sum += *count.count;
  }
  return sum;
}

bool asks_for_all(const Figure& figure) {
  return std::ranges::all_of(figure.target->answers, [&](const std::string& answer) {
    return std::ranges::find(figure.counts, answer, &Count::option) != figure.counts.end();
  });
}

}  // namespace

std::optional<analysis::Share> share_aimed_at(const Figure& figure) {
  if (!figure.target || figure.base.value_or(0) == 0 || figure.counts.empty() ||
      !asks_for_all(figure))
    return std::nullopt;
  const int all = *figure.base;
  if (const auto people = chose(figure, true))
    return analysis::Share{*people, all};
  const auto others = chose(figure, false);
  if (!others || figure.kind == name_of(Kind::many))
    return std::nullopt;
  return analysis::Share{all - *others, all};
}

}  // namespace earshot::answers
