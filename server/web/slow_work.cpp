// SPDX-License-Identifier: Apache-2.0
#include "web/slow_work.h"

namespace earshot::web {

SlowWork::SlowWork() {
  for (std::size_t i = 0; i < threads; ++i)
    threads_.emplace_back([this] { keep_on(); });
}

SlowWork::~SlowWork() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  arrived_.notify_all();
}

bool SlowWork::add(std::function<void()> work) {
  {
    const std::scoped_lock lock(mutex_);
    if (waiting_.size() == most)
      return false;
    waiting_.push_back(std::move(work));
  }
  arrived_.notify_one();
  return true;
}

void SlowWork::keep_on() {
  for (;;) {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
    if (waiting_.empty())
      return;
    const auto work = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    work();
  }
}

}  // namespace earshot::web
