// SPDX-License-Identifier: Apache-2.0
#include "analysis/protect/near.h"

#include <algorithm>
#include <limits>

namespace earshot::analysis {
namespace {

void sort_once(std::vector<std::size_t>& all) {
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

}  // namespace

Near::Near(const Neighbourhood& all, std::vector<std::size_t> cells) : cells_(std::move(cells)) {
  const LinkedTables& whole = all.whole();
  sort_once(cells_);
  std::vector<std::size_t> touched;
  for (const std::size_t cell : cells_) {
    tables_.add({whole.cells[cell].count, Sight::hidden});
    const auto& lines = all.lines_of(cell);
    touched.insert(touched.end(), lines.begin(), lines.end());
  }
  sort_once(touched);
  const std::size_t still = tables_.add({0, Sight::shown});  // whatever else is in a sum
  for (const std::size_t line : touched) {
    Sum sum{.total = place_of(whole.sums[line].total).value_or(still), .parts = {}};
    for (const std::size_t part : whole.sums[line].parts)
      if (const auto place = place_of(part))
        sum.parts.push_back(*place);
    tables_.sums.push_back(std::move(sum));
  }
}

std::optional<std::size_t> Near::place_of(std::size_t cell) const {
  const auto at = std::ranges::lower_bound(cells_, cell);
  if (at == cells_.end() || *at != cell)
    return std::nullopt;
  return static_cast<std::size_t>(at - cells_.begin());
}

Moved Near::in_whole(const Moved& moved) const {
  Moved all;
  for (const auto& [place, by] : moved)
    all.emplace_back(cells_[place], by);
  return all;
}

Neighbourhood::Neighbourhood(const LinkedTables& whole)
    : whole_(whole),
      lines_(whole.cells.size()),
      row_of_(whole.cells.size()),
      column_of_(whole.cells.size()) {
  for (std::size_t line = 0; line < whole.sums.size(); ++line) {
    lines_[whole.sums[line].total].push_back(line);
    for (const std::size_t part : whole.sums[line].parts)
      lines_[part].push_back(line);
  }
  for (std::size_t cell = 0; cell < lines_.size(); ++cell) {
    const auto length = [&](std::size_t line) {
      const Sum& sum = whole.sums[line];
      return sum.total == cell ? whole.cells.size() : sum.parts.size();
    };
    if (lines_[cell].empty())
      continue;
    row_of_[cell] = std::ranges::min(lines_[cell], {}, length);
    column_of_[cell] = std::ranges::max(lines_[cell], {}, [&](std::size_t line) {
      return whole.sums[line].total == cell ? 0 : whole.sums[line].parts.size();
    });
  }
}

Near Neighbourhood::near(std::size_t which, const std::vector<bool>& moving,
                         Near::Size size) const {
  std::vector<std::size_t> cells;
  for (const std::size_t row : rows_near(which, donors_of(which, moving, size.donors))) {
    if (cells.size() >= size.cells)
      break;
    add_row(row, moving, cells);
  }
  return Near(*this, std::move(cells));
}

Near Neighbourhood::columns(std::size_t which, const std::vector<bool>& moving,
                            std::size_t others) const {
  std::vector<std::size_t> columns;
  for (const std::size_t other : whole_.sums[row_of_[which]].parts)
    if (moving[other] && column_of_[other] != column_of_[which])
      columns.push_back(column_of_[other]);
  std::ranges::stable_sort(columns, std::ranges::greater(), [&](std::size_t column) {
    return whole_.cells[whole_.sums[column].total].count;
  });
  columns.resize(std::min(columns.size(), others));
  columns.push_back(column_of_[which]);
  std::vector<std::size_t> cells{which};
  for (const std::size_t column : columns)
    add_row(column, moving, cells);
  return Near(*this, std::move(cells));
}

// Those beside it that could give most.
std::vector<std::size_t> Neighbourhood::donors_of(std::size_t which,
                                                  const std::vector<bool>& moving,
                                                  std::size_t most) const {
  std::vector<std::size_t> donors;
  for (const std::size_t line : most > 0 ? lines_[which] : std::vector<std::size_t>())
    for (const std::size_t other : whole_.sums[line].parts)
      if (row_of_[other] != row_of_[which] && moving[other] && whole_.cells[other].count > 0)
        donors.push_back(other);
  sort_once(donors);
  std::ranges::stable_sort(donors, std::ranges::greater(), [&](std::size_t donor) {
    return std::min(whole_.cells[donor].count, least_open);
  });
  donors.resize(std::min(donors.size(), most));
  return donors;
}

// Its own comes first, then the donors', then whatever shares most sums with these.
std::vector<std::size_t> Neighbourhood::rows_near(std::size_t which,
                                                  const std::vector<std::size_t>& donors) const {
  std::vector<int> shared(whole_.sums.size());
  const auto share = [&](std::size_t row, int weight) {
    for (const std::size_t cell : whole_.sums[row].parts)
      for (const std::size_t line : lines_[cell])
        for (const std::size_t other : whole_.sums[line].parts)
          shared[row_of_[other]] += weight;
  };
  constexpr int own = 3;
  share(row_of_[which], own);
  for (const std::size_t donor : donors)
    share(row_of_[donor], 1);
  for (const std::size_t donor : donors)
    shared[row_of_[donor]] = std::numeric_limits<int>::max() - 1;
  shared[row_of_[which]] = std::numeric_limits<int>::max();
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < shared.size(); ++row)
    if (shared[row] > 0)
      rows.push_back(row);
  std::ranges::stable_sort(rows, std::ranges::greater(),
                           [&](std::size_t row) { return shared[row]; });
  return rows;
}

// Or a column; with what its counts are parts of.
void Neighbourhood::add_row(std::size_t row, const std::vector<bool>& moving,
                            std::vector<std::size_t>& cells) const {
  const auto add = [&](std::size_t cell) {
    if (moving[cell])
      cells.push_back(cell);
  };
  add(whole_.sums[row].total);
  for (const std::size_t part : whole_.sums[row].parts) {
    if (!moving[part])
      continue;
    cells.push_back(part);
    for (const std::size_t line : lines_[part])
      add(whole_.sums[line].total);
  }
}

}  // namespace earshot::analysis
