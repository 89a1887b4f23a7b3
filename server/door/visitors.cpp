// SPDX-License-Identifier: Apache-2.0
#include "door/visitors.h"

#include <algorithm>

namespace earshot::door {

Visitors::Visitors(std::size_t most_from_one, std::size_t places)
    : most_(most_from_one), half_(std::max<std::size_t>(places / 2, 1)) {}

bool Visitors::let_in(const Peer& peer) {
  const std::size_t most = is_loopback(peer.address) ? most_ : std::min(most_, half_);
  const std::lock_guard lock(mutex_);
  if (!peer.network.empty()) {
    std::size_t& count = inside_[peer.network].connections;
    if (count >= most)
      return false;
    ++count;
  }
  ++all_;
  return true;
}

void Visitors::let_out(const std::string& network) {
  const std::lock_guard lock(mutex_);
  --all_;
  const auto found = inside_.find(network);
  if (found != inside_.end() && --found->second.connections == 0)
    inside_.erase(found);
}

std::size_t Visitors::inside() const {
  const std::lock_guard lock(mutex_);
  return all_;
}

void Visitors::hold(const std::string& network, std::size_t before, std::size_t now) {
  const std::lock_guard lock(mutex_);
  if (const auto found = inside_.find(network); found != inside_.end())
    found->second.bytes += now - before;  // wraps as it should
}

std::size_t Visitors::held_by(const std::string& network) const {
  const std::lock_guard lock(mutex_);
  const auto found = inside_.find(network);
  return found == inside_.end() ? 0 : found->second.bytes;
}

}  // namespace earshot::door
