// SPDX-License-Identifier: Apache-2.0
// How many connections each address has open, so that one alone cannot take them all. An IPv6 network
// of 64 bits counts as one address: whoever has one has all of it.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>

namespace earshot::door {

class Visitors {
 public:
  explicit Visitors(std::size_t most_from_one) : most_(most_from_one) {}

  bool let_in(const std::string& network);  // false: it has enough
  void let_out(const std::string& network);

 private:
  const std::size_t most_;
  std::mutex mutex_;
  std::unordered_map<std::string, std::size_t> inside_;
};

}  // namespace earshot::door
