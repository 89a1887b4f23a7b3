// SPDX-License-Identifier: Apache-2.0
// The replies that others still owe to one of the door's threads. A reply may be handed over from any
// thread, also for a connection that has gone; a second one to the same request is dropped.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include "door/message.h"
#include "door/waiting.h"

namespace earshot::door {

class Owed {
 public:
  using Arrived = std::vector<std::pair<Ticket, Reply>>;

  // `wake` has the thread `collect`; called when a reply comes from another thread.
  explicit Owed(std::function<void()> wake) : wake_(std::move(wake)) {}

  Send expect(Ticket ticket);  // on the door's own thread
  Arrived collect();           // there too
  bool is_empty();             // nobody owes anything, nor is still inside

 private:
  void hand_over(std::uint64_t request, Reply reply);

  const std::function<void()> wake_;
  std::mutex mutex_;
  std::unordered_map<std::uint64_t, Ticket> owed_;
  Arrived arrived_;
  std::thread::id own_thread_;
  std::uint64_t last_request_ = 0;
  bool woken_ = false;
};

}  // namespace earshot::door
