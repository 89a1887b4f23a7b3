// SPDX-License-Identifier: Apache-2.0
#include "door/visitors.h"

namespace earshot::door {

bool Visitors::let_in(const std::string& network) {
  const std::lock_guard lock(mutex_);
  std::size_t& count = inside_[network];
  if (count >= most_)
    return false;
  ++count;
  return true;
}

void Visitors::let_out(const std::string& network) {
  const std::lock_guard lock(mutex_);
  const auto found = inside_.find(network);
  if (found != inside_.end() && --found->second == 0)
    inside_.erase(found);
}

}  // namespace earshot::door
