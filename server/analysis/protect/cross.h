// SPDX-License-Identifier: Apache-2.0
// One question broken down by groups: which answers are counted together, and which counts are hidden so that none of the
// hidden ones can be worked out, from this table or from all tables of the question together.
#pragma once

#include <optional>
#include <vector>

#include "analysis/protect/columns.h"
#include "analysis/protect/groups.h"

namespace earshot::analysis {

struct QuestionCounts {
  bool in_order = false;   // points of a scale
  std::vector<int> plain;  // per option, of everybody who said any of them
  std::vector<bool> plain_is_shown;
  bool hidden_is_some = false;       // of what is not shown, that somebody said it is known
  std::optional<std::size_t> apart;  // an option that is a column of its own: no point of the scale
  // By grouping, group and option; of a grouping that is made of another, nothing.
  std::vector<std::vector<std::vector<int>>> counts;
};

struct CrossedRow {
  std::optional<int> base;                 // absent: too few of the group answered this
  std::vector<std::optional<int>> counts;  // per column; absent: hidden
};
struct Crossed {
  std::vector<Together> columns;  // options
  std::vector<int> totals;        // of the columns
  std::vector<CrossedRow> rows;   // as the grouping's rows are
};

// More than half of the numbers in these rows are hidden: no table to show anybody.
template <class Rows>
bool is_mostly_hidden(const Rows& rows) {
  std::ptrdiff_t balance = 0;
  for (const auto& row : rows)
    for (const auto& count : row.counts)
      balance += count ? 1 : -1;
  return balance < 0;
}

// By grouping; absent where it has no rows, or most of it would have to be hidden, or even that would not do. Coarser
// groupings come first: what they show is known to whoever reads the finer. Where none of a family can be shown with all
// points of a scale, its lower and upper points are the columns.
std::vector<std::optional<Crossed>> cross(
    const QuestionCounts& question, const std::vector<Grouping>& groupings,
    const std::vector<std::optional<std::vector<Together>>>& rows, int floor);

}  // namespace earshot::analysis
