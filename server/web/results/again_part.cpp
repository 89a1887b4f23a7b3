// SPDX-License-Identifier: Apache-2.0
#include "web/results/again_part.h"

#include <algorithm>

#include "web/components.h"
#include "web/results/lasting_part.h"

namespace earshot::web {
namespace {

using answers::AskedAgain;

bool has_bounds(const AskedAgain& asked) { return asked.sets > 0 && asked.tells_how(); }

std::string bound(int count, int hundredths) {
  return std::to_string(count) + " (" + std::to_string(hundredths) + "%)";
}

std::vector<Inside> row_of(const AskedAgain& asked, bool with_text) {
  std::string between = capital(in_words(asked.from)) + " and " + in_words(asked.to);
  if (asked.sets < asked.of_sets)
    between += ", " + from_some(asked.sets, asked.of_sets);
  std::vector<Inside> cells;
  if (with_text)
    cells.emplace_back(asked.text);
  cells.emplace_back(between);
  for (const std::string& cell :
       {std::to_string(asked.first), std::to_string(asked.again),
        bound(asked.kept, asked.at_least()), bound(asked.first - asked.fell, asked.at_most())})
    cells.emplace_back(cell);
  return cells;
}

}  // namespace

void add_asked_again(Html& page, const AskedAgain& asked) {
  page.element("p", answers::in_words(asked));
}

void add_bounds(Html& page, std::span<const AskedAgain> all, const std::string& id) {
  if (std::ranges::none_of(all, has_bounds))
    return;
  const bool with_text = std::ranges::any_of(
      all, [&](const AskedAgain& each) { return each.text != all.front().text; });
  Table rows{.id = id,
             .caption = "Stayed the same or went up, of all who answered the first time",
             .columns = {{"Between"},
                         {"Answered first", true},
                         {"Again", true},
                         {"At least", true},
                         {"At most", true}}};
  if (with_text)
    rows.columns.insert(rows.columns.begin(), {"Question"});
  for (const AskedAgain& each : all)
    if (has_bounds(each))
      rows.rows.push_back(row_of(each, with_text));
  table(page, rows);
}

}  // namespace earshot::web
