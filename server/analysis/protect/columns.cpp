// SPDX-License-Identifier: Apache-2.0
#include "analysis/protect/columns.h"

#include <algorithm>
#include <numeric>

namespace earshot::analysis {
namespace {

int sum_of(const std::vector<int>& counts, const Together& together) {
  return std::accumulate(together.begin(), together.end(), 0,
                         [&](int so_far, std::size_t at) { return so_far + counts[at]; });
}

void join(std::vector<Together>& columns, std::size_t into, std::size_t from) {
  columns[into].insert(columns[into].end(), columns[from].begin(), columns[from].end());
  std::ranges::sort(columns[into]);
  columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(from));
}

// The smallest column goes to its smaller neighbour, until none is small.
std::vector<Together> neighbours(std::vector<Together> columns, const std::vector<int>& counts,
                                 int floor) {
  while (columns.size() > 1) {
    const auto size = [&](const Together& column) { return sum_of(counts, column); };
    const auto smallest = std::ranges::min_element(columns, {}, size);
    if (size(*smallest) >= floor)
      break;
    const auto at = static_cast<std::size_t>(smallest - columns.begin());
    const bool has_left = at > 0, has_right = at + 1 < columns.size();
    const bool to_left = has_left && (!has_right || size(columns[at - 1]) <= size(columns[at + 1]));
    to_left ? join(columns, at - 1, at) : join(columns, at, at + 1);
  }
  return columns;
}

std::vector<Together> small_ones_last(std::vector<Together> columns, const std::vector<int>& counts,
                                      int floor) {
  const auto size = [&](const Together& column) { return sum_of(counts, column); };
  Together others;
  std::erase_if(columns, [&](const Together& column) {
    if (size(column) >= floor)
      return false;
    others.insert(others.end(), column.begin(), column.end());
    return true;
  });
  while (!others.empty() && sum_of(counts, others) < floor && !columns.empty()) {
    const auto smallest = std::ranges::min_element(columns, {}, size);
    others.insert(others.end(), smallest->begin(), smallest->end());
    columns.erase(smallest);
  }
  std::ranges::sort(others);
  if (!others.empty())
    columns.push_back(std::move(others));
  return columns;
}

}  // namespace

std::vector<Together> columns_of(const std::vector<int>& counts, bool in_order, int floor) {
  std::vector<Together> each;
  for (std::size_t option = 0; option < counts.size(); ++option)
    each.push_back({option});
  return in_order ? neighbours(std::move(each), counts, floor)
                  : small_ones_last(std::move(each), counts, floor);
}

}  // namespace earshot::analysis
