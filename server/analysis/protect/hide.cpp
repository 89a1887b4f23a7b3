// SPDX-License-Identifier: Apache-2.0
#include "analysis/protect/hide.h"

#include <algorithm>
#include <limits>
#include <span>

#include "analysis/protect/moves.h"

namespace earshot::analysis {

std::size_t LinkedTables::add(Cell cell) {
  cells.push_back(cell);
  return cells.size() - 1;
}

namespace {

constexpr unsigned most_look_arounds = 64;
constexpr std::size_t worth_looking = 4;  // fewer are asked after one by one

// Counts of one person each, who knows that theirs is not nought.
using Lookers = std::span<const std::size_t>;

class Hiding {
 public:
  explicit Hiding(const LinkedTables& tables)
      : tables_(tables),
        among_hidden_(tables, Moves::Partners::stay),
        moves_(tables, Moves::Partners::may_move),
        lines_(tables.cells.size()) {
    for (std::size_t sum = 0; sum < tables.sums.size(); ++sum) {
      lines_[tables.sums[sum].total].push_back(sum);
      for (const std::size_t part : tables.sums[sum].parts)
        lines_[part].push_back(sum);
    }
    for (std::size_t at = 0; at < tables.cells.size(); ++at) {
      const Cell& cell = tables.cells[at];
      bounded_by_.push_back(smallest_total(at));
      hidden_.push_back(cell.sight == Sight::hidden);
    }
    look_around();
  }

  // Each partner that is found needs partners itself, unless it moved far enough already.
  std::optional<std::vector<bool>> run() {
    for (const std::size_t which : smallest_first()) {
      if (!approve(which))
        return std::nullopt;
      while (!partners_.empty()) {
        const std::size_t partner = partners_.back();
        partners_.pop_back();
        if (!approve(partner))
          return std::nullopt;
      }
    }
    return hidden_;
  }

 private:
  std::vector<std::size_t> smallest_first() const {
    std::vector<std::size_t> order;
    for (std::size_t cell = 0; cell < hidden_.size(); ++cell)
      if (hidden_[cell])
        order.push_back(cell);
    std::ranges::stable_sort(order, {}, [&](std::size_t at) { return tables_.cells[at].count; });
    return order;
  }

  // Nothing can be more open than a total that is shown anyway leaves it.
  int smallest_total(std::size_t which) const {
    int smallest = std::numeric_limits<int>::max();
    for (const std::size_t line : lines_[which]) {
      const std::size_t total = tables_.sums[line].total;
      if (total != which && tables_.cells[total].sight == Sight::shown)
        smallest = std::min(smallest, tables_.cells[total].count);
    }
    return smallest;
  }

  // Tables that are far from the true one in many counts at once save asking after each of them.
  void look_around() {
    std::vector<std::size_t> ones;
    for (std::size_t cell = 0; cell < hidden_.size(); ++cell)
      if (tables_.cells[cell].count == 1)
        ones.push_back(cell);
    std::size_t left = hidden_.size() + 1;
    for (unsigned seed = 0; seed < most_look_arounds; ++seed) {
      const auto closed = still_closed();
      const bool does_well = closed.size() < left;
      if (closed.size() < worth_looking || (seed % 4 == 0 && !does_well))
        return;
      if (seed % 4 == 0)
        left = closed.size();
      take_if(
          among_hidden_.wander(seed, closed, seed % 4 == 3 ? std::vector<std::size_t>() : ones));
    }
  }

  std::vector<std::size_t> still_closed() const {
    std::vector<std::size_t> closed;
    for (std::size_t cell = 0; cell < hidden_.size(); ++cell)
      if (hidden_[cell] &&
          !(is_open_enough(cell, {}) && is_open_enough(cell, who_is_alone_beside(cell))))
        closed.push_back(cell);
    return closed;
  }

  // To each of these; to everybody else, if it is none.
  bool is_open_enough(std::size_t which, Lookers lookers) const {
    const int open = open_by(which, lookers);
    return lookers.empty() ? is_open(which, open, std::nullopt)
                           : std::ranges::all_of(lookers, [&](std::size_t looker) {
                               return is_open(which, open, looker);
                             });
  }

  // Who knows of one in a total knows so much less of the rest.
  int open_by(std::size_t which, Lookers lookers) const {
    return std::min(least_open, bounded_by_[which] - (lookers.empty() ? 0 : 1));
  }

  // Whether tables that were found already leave it open.
  bool is_open(std::size_t which, int open, std::optional<std::size_t> looker) const {
    if (open <= 0)
      return true;
    int low = 0, high = 0;
    for (const std::vector<int>& moves : seen_) {
      if (looker && moves[*looker] < 0)
        continue;
      low = std::min(low, moves[which]);
      high = std::max(high, moves[which]);
    }
    return high - low >= open;
  }

  bool approve(std::size_t which) {
    const auto lookers = who_is_alone_beside(which);
    return approve(which, lookers) && (lookers.empty() || approve(which, {}));
  }

  // One table that does for all who look is soonest found, if there is one; or else one for each half of them.
  bool approve(std::size_t which, Lookers lookers) {
    if (is_open_enough(which, lookers))
      return true;
    const int open = open_by(which, lookers);
    if (move(among_hidden_, which, open, lookers))
      return true;
    if (lookers.size() < 2)
      return move(moves_, which, open, lookers);
    const std::size_t half = lookers.size() / 2;
    return approve(which, lookers.first(half)) && approve(which, lookers.subspan(half));
  }

  // Up by so much; or down as far as it goes, and up by the rest.
  bool move(Moves& moves, std::size_t which, int open, Lookers lookers) {
    if (take_if(moves.cheapest(which, open, lookers)))
      return true;
    for (int down = std::min(open, tables_.cells[which].count); down > 0; --down)
      if (const auto less = moves.cheapest(which, -down, lookers)) {
        if (down < open && !take_if(moves.cheapest(which, open - down, lookers)))
          return false;
        take(*less);
        return true;
      }
    return false;
  }

  // Beside a small count: whoever is alone in another, and knows that it is no less than one.
  std::vector<std::size_t> who_is_alone_beside(std::size_t which) const {
    std::vector<std::size_t> all;
    if (!is_small(tables_.cells[which].count))
      return all;
    const auto note = [&](std::size_t other) {
      if (other != which && tables_.cells[other].count == 1)
        all.push_back(other);
    };
    for (const std::size_t line : lines_[which]) {
      note(tables_.sums[line].total);
      std::ranges::for_each(tables_.sums[line].parts, note);
    }
    return all;
  }

  bool take_if(const std::optional<std::vector<int>>& moves) {
    if (moves)
      take(*moves);
    return moves.has_value();
  }

  // Counts as they could be as well: whatever is not as it is must be hidden.
  void take(const std::vector<int>& moves) {
    seen_.push_back(moves);
    for (std::size_t cell = 0; cell < moves.size(); ++cell) {
      if (moves[cell] == 0 || hidden_[cell] || tables_.cells[cell].sight == Sight::unshown)
        continue;
      hidden_[cell] = true;
      among_hidden_.set_hidden(cell);
      moves_.set_hidden(cell);
      partners_.push_back(cell);
    }
  }

  const LinkedTables& tables_;
  Moves among_hidden_;  // what can move without hiding anything more
  Moves moves_;
  std::vector<std::vector<std::size_t>> lines_;  // the sums that each cell is in
  std::vector<bool> hidden_;
  std::vector<int> bounded_by_;  // the smallest total that is shown and that each is a part of
  std::vector<std::vector<int>> seen_;  // tables that fit what is shown, as moves from the true one
  std::vector<std::size_t> partners_;
};

}  // namespace

std::optional<std::vector<bool>> hide(const LinkedTables& tables) {
  const auto is_hidden = [](const Cell& cell) { return cell.sight == Sight::hidden; };
  if (std::ranges::none_of(tables.cells, is_hidden))
    return std::vector<bool>(tables.cells.size());
  return Hiding(tables).run();
}

std::vector<Range> ranges(const LinkedTables& tables, const std::vector<bool>& hidden) {
  LinkedTables known = tables;
  for (std::size_t cell = 0; cell < known.cells.size(); ++cell)
    if (known.cells[cell].sight != Sight::unshown)
      known.cells[cell].sight = hidden[cell] ? Sight::hidden : Sight::shown;
  Moves moves(known, Moves::Partners::stay);
  std::vector<Range> found;
  for (std::size_t cell = 0; cell < known.cells.size(); ++cell) {
    const int count = known.cells[cell].count;
    constexpr int any = std::numeric_limits<int>::max();
    found.push_back(hidden[cell] ? Range{count - moves.furthest(cell, false, any),
                                         count + moves.furthest(cell, true, any)}
                                 : Range{count, count});
  }
  return found;
}

}  // namespace earshot::analysis
