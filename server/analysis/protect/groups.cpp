// SPDX-License-Identifier: Apache-2.0
#include "analysis/protect/groups.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include "analysis/protect/hide.h"

namespace earshot::analysis {
namespace {

int people_in(const Grouping& grouping, const Together& row) {
  return std::accumulate(row.begin(), row.end(), 0, [&](int so_far, std::size_t group) {
    return so_far + grouping.sizes[group];
  });
}

// Sizes of groups as far as they are known, and what is made of them.
class Sizes {
 public:
  Sizes(const std::vector<Grouping>& groupings, int floor) : groupings_(groupings), floor_(floor) {
    for (const Grouping& grouping : groupings)
      cells_.push_back(grouping.made_of ? cells_of_coarser(grouping) : cells_of(grouping));
  }

  // Whether these rows may be shown as well, with how many people are in each.
  bool may_show(std::size_t which, const std::vector<Together>& rows) const {
    return hide(with(which, rows)).has_value();
  }
  void show(std::size_t which, const std::vector<Together>& rows) { tables_ = with(which, rows); }

 private:
  LinkedTables with(std::size_t which, const std::vector<Together>& rows) const {
    LinkedTables tables = tables_;
    for (const Together& row : rows) {
      Sum sum{.total = tables.add({people_in(groupings_[which], row), Sight::shown}), .parts = {}};
      for (const std::size_t group : row)
        sum.parts.push_back(cells_[which][group]);
      tables.sums.push_back(std::move(sum));
    }
    return tables;
  }

  // Of a large group it may be known how large it is, though nothing says so yet: what is few must stay open all the same.
  Sight sight_of(int size, bool is_shown) const {
    return is_shown ? Sight::shown : size < floor_ ? Sight::hidden : Sight::unshown;
  }

  std::vector<std::size_t> cells_of(const Grouping& grouping) {
    Sum everybody;
    for (std::size_t group = 0; group < grouping.sizes.size(); ++group)
      everybody.parts.push_back(tables_.add(
          {grouping.sizes[group], sight_of(grouping.sizes[group], grouping.size_is_shown[group])}));
    everybody.total = tables_.add(
        {std::accumulate(grouping.sizes.begin(), grouping.sizes.end(), 0), Sight::shown});
    tables_.sums.push_back(everybody);
    return everybody.parts;
  }

  std::vector<std::size_t> cells_of_coarser(const Grouping& grouping) {
    std::vector<std::size_t> made;
    for (std::size_t group = 0; group < grouping.sizes.size(); ++group) {
      Sum sum;
      bool known = true;
      for (std::size_t part = 0; part < grouping.stands_in.size(); ++part)
        if (grouping.stands_in[part] == group) {
          sum.parts.push_back(cells_[*grouping.made_of][part]);
          known = known && groupings_[*grouping.made_of].size_is_shown[part];
        }
      sum.total = tables_.add({grouping.sizes[group], sight_of(grouping.sizes[group], known)});
      made.push_back(sum.total);
      tables_.sums.push_back(std::move(sum));
    }
    return made;
  }

  const std::vector<Grouping>& groupings_;
  int floor_;
  LinkedTables tables_;
  std::vector<std::vector<std::size_t>> cells_;  // by grouping and group
};

// All are together at first, and one after the other, the largest first, gets a row of its own where nothing stands against it.
std::optional<std::vector<Together>> rows_of_one(Sizes& sizes, const Grouping& grouping,
                                                 std::size_t which, int floor) {
  Together others;
  for (std::size_t group = 0; group < grouping.sizes.size(); ++group)
    if (grouping.sizes[group] > 0)
      others.push_back(group);
  Together largest_first = others;
  std::ranges::stable_sort(largest_first, std::greater(),
                           [&](std::size_t group) { return grouping.sizes[group]; });
  std::vector<Together> rows;
  const auto all = [&] {
    std::vector<Together> together = rows;
    std::ranges::sort(together);
    if (!others.empty())
      together.push_back(others);
    return together;
  };
  for (const std::size_t group : largest_first) {
    if (grouping.sizes[group] < floor)
      break;
    std::erase(others, group);
    rows.push_back({group});
    const bool enough = others.empty() || people_in(grouping, others) >= floor;
    if (enough && sizes.may_show(which, all()))
      continue;
    rows.pop_back();
    others.push_back(group);
    std::ranges::sort(others);
  }
  if (all().size() < 2)
    return std::nullopt;
  sizes.show(which, all());
  return all();
}

}  // namespace

Grouping made_of(std::size_t finer, const Grouping& of, std::vector<std::size_t> stands_in,
                 std::size_t groups) {
  Grouping made{.sizes = std::vector<int>(groups),
                .size_is_shown = std::vector<bool>(groups, false),
                .made_of = finer,
                .stands_in = std::move(stands_in)};
  for (std::size_t part = 0; part < made.stands_in.size(); ++part)
    made.sizes[made.stands_in[part]] += of.sizes[part];
  return made;
}

std::vector<std::optional<std::vector<Together>>> rows_of(const std::vector<Grouping>& groupings,
                                                          int floor) {
  Sizes sizes(groupings, floor);
  std::vector<std::optional<std::vector<Together>>> all;
  for (std::size_t which = 0; which < groupings.size(); ++which)
    all.push_back(rows_of_one(sizes, groupings[which], which, floor));
  return all;
}

}  // namespace earshot::analysis
