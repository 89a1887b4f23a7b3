// SPDX-License-Identifier: Apache-2.0
// Chance that is the same on every machine: it is given its seed, and nothing else decides.
#pragma once

#include <cstddef>
#include <random>

namespace earshot {

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }
  bool once_in(int times) { return below(times) == 0; }
  int between(int least, int most) { return least + below(most - least + 1); }
  template <class Things>
  const auto& one_of(const Things& things) {
    return things[static_cast<std::size_t>(below(static_cast<int>(std::size(things))))];
  }

 private:
  std::mt19937 engine_;
};

}  // namespace earshot
