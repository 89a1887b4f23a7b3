// SPDX-License-Identifier: Apache-2.0
#include "door/owed.h"

namespace earshot::door {

Send Owed::expect(Ticket ticket) {
  const std::lock_guard lock(mutex_);
  own_thread_ = std::this_thread::get_id();
  const std::uint64_t request = ++last_request_;
  owed_.emplace(request, ticket);
  return [this, request](Reply reply) { hand_over(request, std::move(reply)); };
}

// All under the lock: once `is_empty` has had it, nobody touches this any more.
void Owed::hand_over(std::uint64_t request, Reply reply) {
  const std::lock_guard lock(mutex_);
  const auto found = owed_.find(request);
  if (found == owed_.end())
    return;
  arrived_.emplace_back(found->second, std::move(reply));
  owed_.erase(found);
  if (woken_ || std::this_thread::get_id() == own_thread_)
    return;
  woken_ = true;
  wake_();
}

Owed::Arrived Owed::collect() {
  const std::lock_guard lock(mutex_);
  woken_ = false;
  return std::exchange(arrived_, {});
}

bool Owed::is_empty() {
  const std::lock_guard lock(mutex_);
  return owed_.empty() && arrived_.empty() && !woken_;
}

}  // namespace earshot::door
