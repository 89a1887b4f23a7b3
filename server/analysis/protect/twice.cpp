// SPDX-License-Identifier: Apache-2.0
#include "analysis/protect/twice.h"

#include <array>
#include <numeric>

#include "analysis/protect/hide.h"

namespace earshot::analysis {
namespace {

// By point: who answered this stage and not the other. Empty where that can't be told.
std::vector<int> only_of(const std::optional<std::vector<int>>& all, const std::vector<int>& both) {
  std::vector<int> only;
  if (all)
    for (std::size_t point = 0; point < all->size(); ++point)
      only.push_back((*all)[point] - both[point]);
  return only;
}

struct Sides {
  std::vector<int> only_from, only_to;
};
Sides sides_of(const Twice& twice) {
  std::vector<int> from(twice.points), to(twice.points);
  for (std::size_t i = 0; i < twice.points; ++i)
    for (std::size_t j = 0; j < twice.points; ++j) {
      from[i] += twice.both[i * twice.points + j];
      to[j] += twice.both[i * twice.points + j];
    }
  return {only_of(twice.all_from, from), only_of(twice.all_to, to)};
}

int sum(const std::vector<int>& counts) { return std::accumulate(counts.begin(), counts.end(), 0); }

class Together {
 public:
  explicit Together(const Twice& twice) : twice_(twice) {
    for (const int count : twice.both)
      tables_.add({count, Sight::unshown});
    const Sides sides = sides_of(twice);
    add_stage(sides.only_from,
              [&](std::size_t point, std::size_t other) { return point * twice.points + other; });
    add_stage(sides.only_to,
              [&](std::size_t point, std::size_t other) { return other * twice.points + point; });
    add_ways();
  }

  bool is_open() const { return hide(tables_).has_value(); }

 private:
  // Everybody at a point is the same people who stood there, whatever they say at the other stage, and those few.
  template <class CellOf>
  void add_stage(const std::vector<int>& only, CellOf cell_of) {
    if (only.empty())
      return;
    const Sight sight = is_small(sum(only)) ? Sight::hidden : Sight::unshown;
    Sum those{.total = tables_.add({sum(only), Sight::shown}), .parts = {}};
    for (std::size_t point = 0; point < only.size(); ++point) {
      Sum all{.total = 0, .parts = {tables_.add({only[point], sight})}};
      those.parts.push_back(all.parts.front());
      int count = only[point];
      for (std::size_t other = 0; other < twice_.points; ++other) {
        all.parts.push_back(cell_of(point, other));
        count += twice_.both[all.parts.back()];
      }
      all.total = tables_.add({count, Sight::shown});
      tables_.sums.push_back(std::move(all));
    }
    tables_.sums.push_back(std::move(those));
  }

  void add_ways() {
    std::array<Sum, 3> ways;
    std::array<int, 3> counts{};
    for (std::size_t i = 0; i < twice_.points; ++i)
      for (std::size_t j = 0; j < twice_.points; ++j) {
        const std::size_t way = j > i ? 0 : i == j ? 1 : 2;
        ways[way].parts.push_back(i * twice_.points + j);
        counts[way] += twice_.both[i * twice_.points + j];
      }
    for (std::size_t way = 0; way < ways.size(); ++way) {
      ways[way].total = tables_.add({counts[way], Sight::shown});
      tables_.sums.push_back(std::move(ways[way]));
    }
  }

  const Twice& twice_;
  LinkedTables tables_;
};

}  // namespace

bool may_show_ways(const Twice& twice) {
  const Sides sides = sides_of(twice);
  if (!is_small(sum(sides.only_from)) && !is_small(sum(sides.only_to)))
    return true;
  return Together(twice).is_open();
}

bool may_show_distance(const Twice& twice) {
  const Sides sides = sides_of(twice);
  return twice.all_from && twice.all_to && sum(twice.both) >= fewest_to_measure &&
         sum(sides.only_from) == 0 && sum(sides.only_to) == 0;
}

}  // namespace earshot::analysis
