// SPDX-License-Identifier: Apache-2.0
// How many connections each address has open and how much of its requests is held, so that one alone
// cannot take it all. An IPv6 network of 64 bits counts as one address: whoever has one has all of it.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>

#include "door/peer.h"

namespace earshot::door {

class Visitors {
 public:
  // `places`: of all. This machine, where a proxy may be, may take more than half of them.
  Visitors(std::size_t most_from_one, std::size_t places);

  bool let_in(const Peer& peer);  // false: its address has enough
  void let_out(const std::string& network);
  std::size_t inside() const;

  // What a connection held and holds; for a proxy, which speaks for everybody, nothing is counted.
  void hold(const std::string& network, std::size_t before, std::size_t now);
  std::size_t held_by(const std::string& network) const;

 private:
  struct Count {
    std::size_t connections = 0;
    std::size_t bytes = 0;
  };

  const std::size_t most_;
  const std::size_t half_;
  mutable std::mutex mutex_;
  std::size_t all_ = 0;
  std::unordered_map<std::string, Count> inside_;
};

}  // namespace earshot::door
