// SPDX-License-Identifier: Apache-2.0
// The clock of a demonstration: the system's, so many seconds ahead. In every other folder it is
// never set ahead, and so is the system's own. Any thread may read it while another sets it.
#pragma once

#include <atomic>
#include <cstdint>

#include "base/days.h"

namespace earshot::demo {

class Clock {
 public:
  Moment now() const { return system_now() + ahead(); }
  std::chrono::seconds ahead() const {
    return std::chrono::seconds(ahead_.load(std::memory_order_relaxed));
  }
  void set_ahead(std::chrono::seconds by) { ahead_.store(by.count(), std::memory_order_relaxed); }

 private:
  std::atomic<std::int64_t> ahead_{0};
};

}  // namespace earshot::demo
