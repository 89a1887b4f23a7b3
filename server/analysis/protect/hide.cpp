// SPDX-License-Identifier: Apache-2.0
#include "analysis/protect/hide.h"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <span>

#include "analysis/protect/moves.h"
#include "analysis/protect/near.h"

namespace earshot::analysis {

std::size_t LinkedTables::add(Cell cell) {
  cells.push_back(cell);
  return cells.size() - 1;
}

namespace {

// Tried one after the other, as far as they are much smaller than the whole.
constexpr std::array<Near::Size, 3> sizes{{{150, 0}, {250, 1}, {600, 6}}};
// And these, after the first of them.
constexpr std::array<std::size_t, 3> other_columns{1, 3, 5};
constexpr std::size_t much_smaller = 2;

// Counts of one person each, who knows that theirs is not nought.
using Lookers = std::span<const std::size_t>;

class Hiding {
 public:
  explicit Hiding(const LinkedTables& tables)
      : tables_(tables),
        moves_(tables, Moves::Partners::may_move),
        all_(tables),
        moved_(tables.cells.size()) {
    for (std::size_t at = 0; at < tables.cells.size(); ++at) {
      const Sight sight = tables.cells[at].sight;
      bounded_by_.push_back(smallest_total(at));
      hidden_.push_back(sight == Sight::hidden);
      moving_.push_back(sight == Sight::hidden || sight == Sight::unshown);
    }
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
    for (const std::size_t line : all_.lines_of(which)) {
      const std::size_t total = tables_.sums[line].total;
      if (total != which && tables_.cells[total].sight == Sight::shown)
        smallest = std::min(smallest, tables_.cells[total].count);
    }
    return smallest;
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
    return std::min(tables_.cells[which].open, bounded_by_[which] - (lookers.empty() ? 0 : 1));
  }

  // Whether tables that were found already leave it open.
  bool is_open(std::size_t which, int open, std::optional<std::size_t> looker) const {
    if (open <= 0)
      return true;
    int low = 0, high = 0;
    for (const auto& [seen, by] : moved_[which])
      if (!looker || !std::ranges::binary_search(gone_down_[seen], *looker)) {
        low = std::min(low, by);
        high = std::max(high, by);
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
    if (has_room(which, open, lookers) &&
        (move_near(which, open, lookers) || move(among_hidden(), which, open, lookers)))
      return true;
    if (lookers.size() < 2)
      return move(moves_, which, open, lookers);
    const std::size_t half = lookers.size() / 2;
    return approve(which, lookers.first(half)) && approve(which, lookers.subspan(half));
  }

  // Whether what is beside it and may go down is enough to make way for it, among what is hidden.
  bool has_room(std::size_t which, int open, Lookers lookers) const {
    const int needed = open - std::min(open, tables_.cells[which].count);
    return std::ranges::all_of(all_.lines_of(which), [&](std::size_t line) {
      const Sum& sum = tables_.sums[line];
      if (sum.total == which || moving_[sum.total])
        return true;
      int room = 0;
      for (const std::size_t part : sum.parts)
        if (part != which && moving_[part] && std::ranges::find(lookers, part) == lookers.end())
          room += tables_.cells[part].count;
      return room >= needed;
    });
  }

  bool move_near(std::size_t which, int open, Lookers lookers) {
    for (const Near::Size size : sizes) {
      if (much_smaller * size.cells > tables_.cells.size())
        return false;
      if (move_in(all_.near(which, moving_, size), which, open, lookers))
        return true;
      if (size.donors > 0)
        continue;
      for (const std::size_t others : other_columns)
        if (move_in(all_.columns(which, moving_, others), which, open, lookers))
          return true;
    }
    return false;
  }

  bool move_in(const Near& near, std::size_t which, int open, Lookers lookers) {
    Moves moves(near.tables(), Moves::Partners::stay, Moves::Effort::little);
    std::vector<std::size_t> not_down;
    for (const std::size_t looker : lookers)
      if (const auto place = near.place_of(looker))
        not_down.push_back(*place);
    const auto found = far_enough(moves, near.place_of(which).value(), open, not_down);
    for (const Moved& moved : found)
      take(near.in_whole(moved));
    return !found.empty();
  }

  Moves& among_hidden() {
    if (!among_hidden_) {
      LinkedTables hidden = tables_;
      for (std::size_t cell = 0; cell < hidden_.size(); ++cell)
        hidden.cells[cell].sight = moving_[cell] ? Sight::hidden : Sight::shown;
      among_hidden_ = std::make_unique<Moves>(hidden, Moves::Partners::stay);
    }
    return *among_hidden_;
  }

  bool move(Moves& moves, std::size_t which, int open, Lookers lookers) {
    const auto found = far_enough(moves, which, open, lookers);
    std::ranges::for_each(found, [&](const Moved& moved) { take(moved); });
    return !found.empty();
  }

  // Up by so much; or down as far as it goes, and up by the rest. None where that can't be.
  std::vector<Moved> far_enough(Moves& moves, std::size_t which, int open, Lookers lookers) const {
    if (auto up = moves.cheapest(which, open, lookers))
      return {std::move(*up)};
    for (int down = std::min(open, tables_.cells[which].count); down > 0; --down) {
      auto less = moves.cheapest(which, -down, lookers);
      if (!less)
        continue;
      if (down == open)
        return {std::move(*less)};
      auto more = moves.cheapest(which, open - down, lookers);
      return more ? std::vector{std::move(*less), std::move(*more)} : std::vector<Moved>();
    }
    return {};
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
    for (const std::size_t line : all_.lines_of(which)) {
      note(tables_.sums[line].total);
      std::ranges::for_each(tables_.sums[line].parts, note);
    }
    return all;
  }

  // Counts as they could be as well: whatever is not as it is must be hidden.
  void take(const Moved& moved) {
    gone_down_.emplace_back();
    for (const auto& [cell, by] : moved) {
      moved_[cell].emplace_back(gone_down_.size() - 1, by);
      if (by < 0)
        gone_down_.back().push_back(cell);
      if (hidden_[cell] || tables_.cells[cell].sight == Sight::unshown)
        continue;
      hidden_[cell] = moving_[cell] = true;
      among_hidden_.reset();
      moves_.set_hidden(cell);
      partners_.push_back(cell);
    }
  }

  const LinkedTables& tables_;
  std::unique_ptr<Moves> among_hidden_;  // what can move without hiding anything more
  Moves moves_;
  Neighbourhood all_;
  std::vector<bool> hidden_;
  std::vector<bool> moving_;     // hidden, or standing in no table
  std::vector<int> bounded_by_;  // the smallest total that is shown and that each is a part of
  // Tables that fit what is shown, as moves from the true one: what each count does in which of them, and which
  // counts go down in each.
  std::vector<std::vector<std::pair<std::size_t, int>>> moved_;
  std::vector<std::vector<std::size_t>> gone_down_;
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
