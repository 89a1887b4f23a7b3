// SPDX-License-Identifier: Apache-2.0
// A linear program over how counts could move without any sum becoming wrong: the cheapest way to move one of them by so
// much. The only place that knows Clp and Cbc.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "analysis/protect/linked_tables.h"

namespace earshot::analysis {

class Moves {
 public:
  // Nothing moves below 0. What is shown does not move; what is hidden or stands nowhere does at next to no cost, and what
  // may be hidden at its own, or not either: then nothing costs anything.
  enum class Partners { may_move, stay };
  Moves(const LinkedTables& tables, Partners partners);
  ~Moves();
  Moves(const Moves&) = delete;
  Moves& operator=(const Moves&) = delete;

  // How far each count moves when `which` moves by exactly so much and those in `not_down` not below what they are, at
  // the least cost. Whole numbers. Absent where nothing does.
  std::optional<std::vector<int>> cheapest(std::size_t which, int by,
                                           std::span<const std::size_t> not_down = {});
  // How far `which` could move up, or down, at any cost; at most so far.
  int furthest(std::size_t which, bool up, int at_most);

  // These as far as they go all at once, each up or down as `seed` says, and those in `not_down` not below what they are. Absent
  // where that ends between whole numbers.
  std::optional<std::vector<int>> wander(unsigned seed, const std::vector<std::size_t>& which,
                                         std::span<const std::size_t> not_down);

  void set_hidden(std::size_t which);  // from now on

 private:
  class Program;
  std::unique_ptr<Program> program_;
};

}  // namespace earshot::analysis
