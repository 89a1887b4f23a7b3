// SPDX-License-Identifier: Apache-2.0
// Four threads for what takes long, hashing a password above all, so that the door's own threads
// never wait. Takes no more than it can do soon; whoever comes too many is told to try again.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace earshot::web {

class SlowWork {
 public:
  static constexpr std::size_t threads = 4;  // each Argon2id takes 64 MiB
  static constexpr std::size_t most = 60;    // waiting: at 0.1 s each, about two seconds

  SlowWork();
  ~SlowWork();  // does what is waiting first

  bool add(std::function<void()> work);  // false: too many are waiting

 private:
  void keep_on();

  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<std::function<void()>> waiting_;
  bool stopping_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace earshot::web
