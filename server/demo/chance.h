// SPDX-License-Identifier: Apache-2.0
// Chance that falls the same way each time, so that every demonstration tells the same story. Good
// for nothing else: never for a key, an id or an order that hides somebody.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace earshot::demo {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  // The same words always begin the same way.
  explicit Chance(std::string_view words) : state_(0xcbf29ce484222325ULL) {
    for (const char letter : words)
      state_ = (state_ ^ static_cast<unsigned char>(letter)) * 0x100000001b3ULL;
  }

  std::uint64_t next() {  // SplitMix64
    std::uint64_t mixed = (state_ += 0x9e3779b97f4a7c15ULL);
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31U);
  }
  int below(int bound) {
    return static_cast<int>(next() % static_cast<std::uint64_t>(bound > 0 ? bound : 1));
  }
  bool percent(int of_a_hundred) { return below(100) < of_a_hundred; }
  // From 0 to 1, most often in the middle.
  double around_half() { return (below(1000) + below(1000) + below(1000)) / 2997.0; }

  template <class T>
  void shuffle(std::vector<T>& things) {
    for (std::size_t left = things.size(); left > 1; --left)
      std::swap(things[left - 1], things[static_cast<std::size_t>(below(static_cast<int>(left)))]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace earshot::demo
