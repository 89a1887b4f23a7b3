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
constexpr unsigned most_pushes = 12;

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
                           std::size_t moving, std::size_t sides) {
  std::vector<int> rows, columns;
  std::vector<double> signs;
  const auto put = [&](std::size_t row, std::size_t cell, double sign) {
    if (!places[cell])
      return;
    for (std::size_t side = 0; side < sides; ++side) {  // up, then down
      rows.push_back(static_cast<int>(row));
      columns.push_back(static_cast<int>(sides * *places[cell] + side));
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
  matrix.setDimensions(static_cast<int>(tables.sums.size()), static_cast<int>(sides * moving));
  return matrix;
}

}  // namespace

// A cell has a column for how far it moves up and another for how far down; where moving costs nothing, one for both.
class Moves::Program {
 public:
  Program(const LinkedTables& tables, Partners partners, Effort effort)
      : places_(places_of(tables)),
        sides_(partners == Partners::may_move ? 2 : 1),
        effort_(effort) {
    for (const Cell& cell : tables.cells)
      most_ = std::max(most_, cell.count);
    for (const Cell& cell : tables.cells) {
      if (cell.sight == Sight::shown)
        continue;
      const bool is_open = cell.sight != Sight::may_hide;
      counts_.push_back(cell.count);
      lower_.insert(lower_.end(), sides_, 0);
      upper_.insert(upper_.end(), sides_, 0);
      cost_.insert(cost_.end(), sides_, is_open ? cost_of_hidden() : costs() ? cell.cost : 0);
      if (is_open || costs())
        open(counts_.size() - 1);
    }
    const std::vector<double> balanced(tables.sums.size(), 0.0);
    model_.setLogLevel(0);
    model_.loadProblem(matrix_of(tables, places_, counts_.size(), sides_), lower_.data(),
                       upper_.data(), cost_.data(), balanced.data(), balanced.data());
  }

  void set_hidden(std::size_t which) {
    const std::size_t place = places_[which].value();
    open(place);
    for (std::size_t at = sides_ * place; at < sides_ * (place + 1); ++at) {
      cost_[at] = cost_of_hidden();
      model_.setObjectiveCoefficient(static_cast<int>(at), cost_[at]);
      model_.setColumnBounds(static_cast<int>(at), lower_[at], upper_[at]);
    }
  }

  // Between solving, columns have the bounds that they began with.
  class Bounds {
   public:
    explicit Bounds(Program& program) : program_(program) {}
    ~Bounds() {
      for (const std::size_t column : changed_)
        program_.model_.setColumnBounds(static_cast<int>(column), program_.lower_[column],
                                        program_.upper_[column]);
    }
    Bounds(const Bounds&) = delete;
    Bounds& operator=(const Bounds&) = delete;
    // Moves no less and no more than this: neither is on the other side of nought.
    void set(std::size_t which, int low, int high) {
      if (!program_.places_[which])
        return;
      if (!program_.costs())
        return set_column(program_.column(which, true), low, high);
      set_column(program_.column(which, true), std::max(low, 0), std::max(high, 0));
      set_column(program_.column(which, false), std::max(-high, 0), std::max(-low, 0));
    }
    void set_not_down(std::size_t which) {
      if (!program_.places_[which])
        return;
      const std::size_t at = program_.column(which, false);
      set_column(at, 0, program_.costs() ? 0 : program_.upper_[at]);
    }

   private:
    void set_column(std::size_t column, double low, double high) {
      changed_.push_back(column);
      program_.model_.setColumnBounds(static_cast<int>(column), low, high);
    }

    Program& program_;
    std::vector<std::size_t> changed_;
  };

  int most(std::size_t which, bool up) const {
    if (!places_[which])
      return 0;
    const std::size_t at = column(which, up);
    return static_cast<int>(up || costs() ? upper_[at] : -lower_[at]);
  }

  std::optional<Moved> solve() {
    model_.dual();
    if (!model_.isProvenOptimal())
      return std::nullopt;
    auto moves = if_whole();
    if (!moves && !costs())
      moves = push_to_whole();
    return moves || effort_ == Effort::little ? moves : solve_in_whole_numbers();
  }

  // The plain optimum may lie between whole numbers, so it is asked for in whole ones.
  int furthest(std::size_t which, bool up) {
    std::vector<double> for_now(cost_.size(), 0.0);
    for_now[column(which, up)] = up || costs() ? -1 : 1;
    model_.chgObjCoefficients(for_now.data());
    model_.primal();
    int far = 0;
    if (model_.isProvenOptimal()) {
      auto moves = if_whole();
      if (!moves)
        moves = solve_in_whole_numbers();
      for (const auto& [cell, by] : moves.value_or(Moved()))
        far = cell == which ? std::abs(by) : far;
    }
    model_.chgObjCoefficients(cost_.data());
    return far;
  }

 private:
  std::size_t column(std::size_t which, bool up) const {
    return sides_ * places_[which].value() + (up ? 0 : sides_ - 1);
  }

  bool costs() const { return sides_ == 2; }
  double cost_of_hidden() const { return costs() ? next_to_nothing : 0; }

  void open(std::size_t place) {
    upper_[sides_ * place] = most_ + least_open;
    if (costs())
      upper_[2 * place + 1] = counts_[place];
    else
      lower_[place] = -counts_[place];
  }

  // Where nothing costs anything, any corner will do: from those that lie between whole numbers it is pushed
  // away by what is not whole in them, before whole numbers are asked for, which takes longer.
  std::optional<Moved> push_to_whole() {
    std::mt19937 random(most_pushes);
    std::optional<Moved> moves;
    std::vector<double> for_now(cost_.size());
    for (unsigned pushes = 0; pushes < most_pushes && !moves; ++pushes) {
      const double* found = model_.primalColumnSolution();
      for (std::size_t at = 0; at < for_now.size(); ++at)
        for_now[at] = is_whole(found[at]) ? 0 : std::uniform_real_distribution<>(-1, 1)(random);
      model_.chgObjCoefficients(for_now.data());
      model_.primal();
      if (!model_.isProvenOptimal())
        break;
      moves = if_whole();
    }
    model_.chgObjCoefficients(cost_.data());
    return moves;
  }

  std::optional<Moved> if_whole() const {
    const double* found = model_.primalColumnSolution();
    const bool whole = std::all_of(found, found + upper_.size(), is_whole);
    return whole ? std::optional(moves_of(found)) : std::nullopt;
  }

  Moved moves_of(const double* found) const {
    Moved moves;
    for (std::size_t cell = 0; cell < places_.size(); ++cell) {
      if (!places_[cell])
        continue;
      const double by = found[column(cell, true)] - (costs() ? found[column(cell, false)] : 0.0);
      if (std::lround(by) != 0)
        moves.emplace_back(cell, static_cast<int>(std::lround(by)));
    }
    return moves;
  }

  std::optional<Moved> solve_in_whole_numbers() {
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
  std::size_t sides_;
  Effort effort_;
  int most_ = 0;  // of all counts
  std::vector<int> counts_;
  std::vector<double> lower_, upper_, cost_;
  ClpSimplex model_;
};

Moves::Moves(const LinkedTables& tables, Partners partners, Effort effort)
    : program_(std::make_unique<Program>(tables, partners, effort)) {}
Moves::~Moves() = default;

std::optional<Moved> Moves::cheapest(std::size_t which, int by,
                                     std::span<const std::size_t> not_down) {
  Program::Bounds bounds(*program_);
  for (const std::size_t other : not_down)
    bounds.set_not_down(other);
  if (std::abs(by) > program_->most(which, by > 0))
    return std::nullopt;
  bounds.set(which, by, by);
  return program_->solve();
}

int Moves::furthest(std::size_t which, bool up, int at_most) {
  Program::Bounds bounds(*program_);
  const int most = std::min(at_most, program_->most(which, up));
  bounds.set(which, up ? 0 : -most, up ? most : 0);
  return program_->furthest(which, up);
}

void Moves::set_hidden(std::size_t which) { program_->set_hidden(which); }

}  // namespace earshot::analysis
