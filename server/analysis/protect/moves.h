// SPDX-License-Identifier: Apache-2.0
// A linear program over how counts could move without any sum becoming wrong: the cheapest way to move one of them by so
// much. The only place that knows Clp and Cbc.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "analysis/protect/linked_tables.h"

namespace earshot::analysis {

using Moved =
    std::vector<std::pair<std::size_t, int>>;  // which counts, in their order, and how far

class Moves {
 public:
  // Nothing moves below 0. What is shown does not move; what is hidden or stands nowhere does at next to no cost, and what
  // may be hidden at its own, or not either: then nothing costs anything.
  enum class Partners { may_move, stay };
  // Where a program lies between whole numbers that is only a part of another, it is not worth searching it through.
  enum class Effort { all, little };
  Moves(const LinkedTables& tables, Partners partners, Effort effort = Effort::all);
  ~Moves();
  Moves(const Moves&) = delete;
  Moves& operator=(const Moves&) = delete;

  // What moves when `which` moves by exactly so much and those in `not_down` not below what they are, at the
  // least cost. Whole numbers. Absent where nothing does.
  std::optional<Moved> cheapest(std::size_t which, int by,
                                std::span<const std::size_t> not_down = {});
  // How far `which` could move up, or down, at any cost; at most so far.
  int furthest(std::size_t which, bool up, int at_most);

  void set_hidden(std::size_t which);  // from now on

 private:
  class Program;
  std::unique_ptr<Program> program_;
};

}  // namespace earshot::analysis
