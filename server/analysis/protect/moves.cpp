// SPDX-License-Identifier: Apache-2.0
#include "analysis/protect/moves.h"

#include <algorithm>
#include <cmath>
#include <coin/CbcModel.hpp>
#include <coin/ClpSimplex.hpp>
#include <coin/CoinPackedMatrix.hpp>
#include <coin/OsiClpSolverInterface.hpp>
#include <random>

namespace earshot::analysis {
namespace {

constexpr double next_to_nothing = 1e-3;
constexpr double nearly = 1e-6;
constexpr int most_nodes = 2'000;

bool is_whole(double value) { return std::abs(value - std::round(value)) < nearly; }

// Where each count stands among those that can move at all; nothing else is in the program.
std::vector<std::optional<std::size_t>> places_of(const LinkedTables& tables) {
  std::vector<std::optional<std::size_t>> places;
  std::size_t moving = 0;
  for (const Cell& cell : tables.cells)
    places.push_back(cell.sight == Sight::shown ? std::nullopt : std::optional(moving++));
  return places;
}

CoinPackedMatrix matrix_of(const LinkedTables& tables,
                           const std::vector<std::optional<std::size_t>>& places,
                           std::size_t moving) {
  std::vector<int> rows, columns;
  std::vector<double> signs;
  const auto put = [&](std::size_t row, std::size_t cell, double sign) {
    if (!places[cell])
      return;
    for (const int side : {0, 1}) {  // up, then down
      rows.push_back(static_cast<int>(row));
      columns.push_back(static_cast<int>(2 * *places[cell]) + side);
      signs.push_back(side == 0 ? sign : -sign);
    }
  };
  for (std::size_t row = 0; row < tables.sums.size(); ++row) {
    put(row, tables.sums[row].total, -1);
    for (const std::size_t part : tables.sums[row].parts)
      put(row, part, 1);
  }
  CoinPackedMatrix matrix(true, rows.data(), columns.data(), signs.data(),
                          static_cast<CoinBigIndex>(signs.size()));
  matrix.setDimensions(static_cast<int>(tables.sums.size()), static_cast<int>(2 * moving));
  return matrix;
}

}  // namespace

// Two columns a cell: how far it moves up, and how far down.
class Moves::Program {
 public:
  Program(const LinkedTables& tables, Partners partners) : places_(places_of(tables)) {
    for (const Cell& cell : tables.cells)
      most_ = std::max(most_, cell.count);
    for (const Cell& cell : tables.cells) {
      if (cell.sight == Sight::shown)
        continue;
      const bool is_open = cell.sight != Sight::may_hide;
      const bool moves = is_open || partners == Partners::may_move;
      counts_.push_back(cell.count);
      upper_.push_back(moves ? most_ + least_open : 0);
      upper_.push_back(moves ? cell.count : 0);
      cost_.insert(cost_.end(), 2, is_open ? next_to_nothing : cell.cost);
    }
    const std::vector<double> nothing(upper_.size(), 0.0), balanced(tables.sums.size(), 0.0);
    model_.setLogLevel(0);
    model_.loadProblem(matrix_of(tables, places_, counts_.size()), nothing.data(), upper_.data(),
                       cost_.data(), balanced.data(), balanced.data());
  }

  void set_hidden(std::size_t which) {
    const std::size_t place = places_[which].value();
    upper_[2 * place] = most_ + least_open;
    upper_[2 * place + 1] = counts_[place];
    for (const std::size_t column : {2 * place, 2 * place + 1}) {
      cost_[column] = next_to_nothing;
      model_.setObjectiveCoefficient(static_cast<int>(column), next_to_nothing);
      model_.setColumnBounds(static_cast<int>(column), 0, upper_[column]);
    }
  }

  // Between solving, columns have the bounds that they began with.
  class Bounds {
   public:
    explicit Bounds(Program& program) : program_(program) {}
    ~Bounds() {
      for (const int column : changed_)
        program_.model_.setColumnBounds(column, 0,
                                        program_.upper_[static_cast<std::size_t>(column)]);
    }
    Bounds(const Bounds&) = delete;
    Bounds& operator=(const Bounds&) = delete;
    void set(std::size_t which, bool up, double low, double high) {
      if (!program_.places_[which])
        return;
      const int column = static_cast<int>(program_.column(which, up));
      changed_.push_back(column);
      program_.model_.setColumnBounds(column, low, high);
    }

   private:
    Program& program_;
    std::vector<int> changed_;
  };

  double most(std::size_t which, bool up) const {
    return places_[which] ? upper_[column(which, up)] : 0;
  }

  std::optional<std::vector<int>> solve() {
    model_.dual();
    if (!model_.isProvenOptimal())
      return std::nullopt;
    const double* found = model_.primalColumnSolution();
    if (std::all_of(found, found + upper_.size(), is_whole))
      return moves_of(found);
    return solve_in_whole_numbers();
  }

  std::optional<std::vector<int>> wander(unsigned seed, const std::vector<std::size_t>& which) {
    std::mt19937 random(seed);
    std::vector<double> for_now(cost_.size(), next_to_nothing);
    for (const std::size_t cell : which) {
      const double way = std::uniform_real_distribution<>(-1, 1)(random);
      for_now[column(cell, true)] = way;
      for_now[column(cell, false)] = -way;
    }
    model_.chgObjCoefficients(for_now.data());
    model_.primal();
    std::optional<std::vector<int>> moves;
    if (model_.isProvenOptimal()) {
      const double* found = model_.primalColumnSolution();
      if (std::all_of(found, found + upper_.size(), is_whole))
        moves = moves_of(found);
    }
    model_.chgObjCoefficients(cost_.data());
    return moves;
  }

  // The plain optimum may lie between whole numbers, so it is asked for in whole ones.
  int furthest(std::size_t which, bool up) {
    std::vector<double> for_now(cost_.size(), 0.0);
    for_now[column(which, up)] = -1;
    model_.chgObjCoefficients(for_now.data());
    model_.primal();
    int far = 0;
    if (model_.isProvenOptimal()) {
      const double* found = model_.primalColumnSolution();
      const bool whole = std::all_of(found, found + upper_.size(), is_whole);
      const auto moves = whole
                             ? moves_of(found)
                             : solve_in_whole_numbers().value_or(std::vector<int>(places_.size()));
      far = std::abs(moves[which]);
    }
    model_.chgObjCoefficients(cost_.data());
    return far;
  }

 private:
  std::size_t column(std::size_t which, bool up) const {
    return 2 * places_[which].value() + (up ? 0 : 1);
  }

  std::vector<int> moves_of(const double* found) const {
    std::vector<int> moves(places_.size());
    for (std::size_t cell = 0; cell < moves.size(); ++cell)
      if (places_[cell])
        moves[cell] =
            static_cast<int>(std::lround(found[column(cell, true)] - found[column(cell, false)]));
    return moves;
  }

  std::optional<std::vector<int>> solve_in_whole_numbers() {
    OsiClpSolverInterface solver(&model_);
    solver.setHintParam(OsiDoReducePrint, true);
    for (int column = 0; column < static_cast<int>(upper_.size()); ++column)
      solver.setInteger(column);
    CbcModel whole(solver);
    whole.setLogLevel(0);
    whole.setMaximumNodes(most_nodes);  // what takes longer is not shown
    whole.branchAndBound();
    if (!whole.isProvenOptimal())
      return std::nullopt;
    return moves_of(whole.bestSolution());
  }

  std::vector<std::optional<std::size_t>> places_;  // by cell
  int most_ = 0;                                    // of all counts
  std::vector<int> counts_;
  std::vector<double> upper_, cost_;
  ClpSimplex model_;
};

Moves::Moves(const LinkedTables& tables, Partners partners)
    : program_(std::make_unique<Program>(tables, partners)) {}
Moves::~Moves() = default;

std::optional<std::vector<int>> Moves::cheapest(std::size_t which, int by,
                                                const std::vector<std::size_t>& not_down) {
  Program::Bounds bounds(*program_);
  for (const std::size_t other : not_down)
    bounds.set(other, false, 0, 0);
  const bool up = by > 0;
  if (std::abs(by) > program_->most(which, up))
    return std::nullopt;
  bounds.set(which, up, std::abs(by), std::abs(by));
  bounds.set(which, !up, 0, 0);
  return program_->solve();
}

int Moves::furthest(std::size_t which, bool up, int at_most,
                    const std::vector<std::size_t>& not_down) {
  Program::Bounds bounds(*program_);
  for (const std::size_t other : not_down)
    bounds.set(other, false, 0, 0);
  bounds.set(which, up, 0, std::min<double>(at_most, program_->most(which, up)));
  bounds.set(which, !up, 0, 0);
  return program_->furthest(which, up);
}

std::optional<std::vector<int>> Moves::wander(unsigned seed, const std::vector<std::size_t>& which,
                                              const std::vector<std::size_t>& not_down) {
  Program::Bounds bounds(*program_);
  for (const std::size_t other : not_down)
    bounds.set(other, false, 0, 0);
  return program_->wander(seed, which);
}

void Moves::set_hidden(std::size_t which) { program_->set_hidden(which); }

}  // namespace earshot::analysis
