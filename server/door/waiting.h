// SPDX-License-Identifier: Apache-2.0
// Connections by what they are waited for, the longest wait first in each list: how deadlines are
// kept and who goes first when there are too many. Moving from list to list costs nothing.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>

namespace earshot::door {

using SteadyTime = std::chrono::steady_clock::time_point;

// A connection's number; never used again for another.
using Ticket = std::uint64_t;

enum class Phase { greeting, head, body, answering, writing, idle, parting };
inline constexpr std::size_t phases = 7;

class Waiting {
 public:
  struct Entry {
    Ticket ticket = 0;
    SteadyTime since;
    Phase phase = Phase::greeting;
  };
  using Place = std::list<Entry>::iterator;

  Place enter(Ticket ticket, Phase phase, SteadyTime now) {
    auto& list = lists_[static_cast<std::size_t>(phase)];
    return list.insert(list.end(), {ticket, now, phase});
  }
  void move(Place place, Phase phase, SteadyTime now) {
    auto& list = lists_[static_cast<std::size_t>(phase)];
    list.splice(list.end(), lists_[static_cast<std::size_t>(place->phase)], place);
    place->phase = phase;
    place->since = now;
  }
  void leave(Place place) { lists_[static_cast<std::size_t>(place->phase)].erase(place); }

  const Entry* longest(Phase phase) const {
    const auto& list = lists_[static_cast<std::size_t>(phase)];
    return list.empty() ? nullptr : &list.front();
  }
  const std::list<Entry>& all(Phase phase) const { return lists_[static_cast<std::size_t>(phase)]; }

 private:
  std::array<std::list<Entry>, phases> lists_;
};

}  // namespace earshot::door
