// SPDX-License-Identifier: Apache-2.0
// What the door has seen since it opened, for whoever watches the server: how many, and nothing of
// whom or for what.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace earshot::door {

struct Counts {
  using Count = std::atomic<std::uint64_t>;

  Count connections = 0;  // let in
  Count connected = 0;    // now
  Count turned_away = 0;  // one address had too many, or no place was free
  Count overdue = 0;      // in the middle of something when their time was up
  Count new_handshakes = 0;
  Count resumed_handshakes = 0;
  Count failed_handshakes = 0;
  Count under_way = 0;             // requests that wait for their reply now
  std::array<Count, 6> replies{};  // by the hundred of their status; [0] is not used
};

}  // namespace earshot::door
