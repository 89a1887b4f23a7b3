// SPDX-License-Identifier: Apache-2.0
// The mains. After a number of operations on any disk it goes off, and from then on no disk does
// anything. What is left on them is decided with dice, from a seed that a failing test prints.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace earshot::power_cut {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  std::uint64_t below(std::uint64_t bound) { return bound == 0 ? 0 : engine_() % bound; }
  bool chance(int percent) { return below(100) < static_cast<std::uint64_t>(percent); }
  std::mt19937_64& engine() { return engine_; }

 private:
  std::mt19937_64 engine_;
};

class Power {
 public:
  // Goes off at the operation after this many.
  void on_for(std::uint64_t operations);
  void on() { on_for(~std::uint64_t{0}); }
  // One operation: false if there is no power for it.
  bool spend();
  bool is_off() const { return left_ == 0; }
  std::uint64_t spent() const { return spent_; }

 private:
  std::uint64_t left_ = ~std::uint64_t{0};
  std::uint64_t spent_ = 0;
};

// How much of what was not synced reaches the disk after all. Drawn once for each cut.
int draw_surviving_percent(Dice& dice);

// What a sector of `before` may hold when `after` was on its way: either, or the first bytes of one
// and the last of the other.
std::string survivor(Dice& dice, int percent, std::string_view before, std::string_view after);

inline constexpr std::size_t sector_size = 512;

}  // namespace earshot::power_cut
