// SPDX-License-Identifier: Apache-2.0
// Small counts among larger ones: what has to be hidden beside them so that nobody works them out.
#include "analysis/protect/hide.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace earshot::analysis {
namespace {

// A table with its row totals, column totals and the total of all; small counts have to be hidden.
struct TwoWay {
  LinkedTables tables;
  std::size_t rows = 0, columns = 0;
  std::size_t at(std::size_t row, std::size_t column) const { return row * columns + column; }
};

TwoWay two_way(const std::vector<std::vector<int>>& counts, Sight of_totals = Sight::shown) {
  TwoWay made{.rows = counts.size(), .columns = counts.front().size()};
  LinkedTables& tables = made.tables;
  for (const auto& row : counts)
    for (const int count : row)
      tables.add({count, is_small(count) ? Sight::hidden : Sight::may_hide, 1.0 + count});
  std::vector<Sum> sums;
  const auto total_of = [&](std::vector<std::size_t> parts) {
    int all = 0;
    for (const std::size_t part : parts)
      all += tables.cells[part].count;
    const std::size_t total =
        tables.add({all, is_small(all) ? Sight::hidden : of_totals, 1000.0 + all});
    tables.sums.push_back({total, std::move(parts)});
  };
  for (std::size_t row = 0; row < made.rows; ++row) {
    std::vector<std::size_t> parts;
    for (std::size_t column = 0; column < made.columns; ++column)
      parts.push_back(made.at(row, column));
    total_of(std::move(parts));
  }
  for (std::size_t column = 0; column < made.columns; ++column) {
    std::vector<std::size_t> parts;
    for (std::size_t row = 0; row < made.rows; ++row)
      parts.push_back(made.at(row, column));
    total_of(std::move(parts));
  }
  return made;
}

// The narrowest of what can be said of a hidden count; a large number where none is hidden.
int narrowest(const LinkedTables& tables, const std::vector<bool>& hidden) {
  int least = 1000;
  const auto all = ranges(tables, hidden);
  for (std::size_t cell = 0; cell < hidden.size(); ++cell)
    if (hidden[cell])
      least = std::min(least, all[cell].high - all[cell].low);
  return least;
}

int how_many(const std::vector<bool>& hidden) {
  return static_cast<int>(std::ranges::count(hidden, true));
}

TEST(CountsThatAreLarge, AreAllShown) {
  const TwoWay table = two_way({{12, 30, 8}, {9, 11, 25}});
  const auto hidden = hide(table.tables);
  ASSERT_TRUE(hidden);
  EXPECT_EQ(how_many(*hidden), 0);
}

TEST(ASmallCount, IsWorkedOutWhereItAloneIsHidden) {
  const TwoWay table = two_way({{12, 30, 3}, {9, 11, 25}, {14, 8, 17}});
  std::vector<bool> alone(table.tables.cells.size());
  alone[table.at(0, 2)] = true;
  EXPECT_EQ(narrowest(table.tables, alone), 0);
}

TEST(ASmallCount, HasPartnersInItsRowAndInItsColumn) {
  const TwoWay table = two_way({{12, 30, 3}, {9, 11, 25}, {14, 8, 17}});
  const auto hidden = hide(table.tables);
  ASSERT_TRUE(hidden);
  EXPECT_EQ(how_many(*hidden), 4);
  EXPECT_GE(narrowest(table.tables, *hidden), least_open);
}

// Two in every row and column, and yet each is open by two only: the design's own warning.
TEST(ASmallCount, IsNotHelpedByPartnersThatAreSmallThemselves) {
  const TwoWay table = two_way({{1, 1, 40}, {1, 1, 40}, {40, 40, 40}});
  std::vector<bool> small(table.tables.cells.size());
  for (std::size_t cell = 0; cell < small.size(); ++cell)
    small[cell] = table.tables.cells[cell].sight == Sight::hidden;
  EXPECT_EQ(narrowest(table.tables, small), 2);
  const auto hidden = hide(table.tables);
  ASSERT_TRUE(hidden);
  EXPECT_GE(narrowest(table.tables, *hidden), least_open);
}

TEST(ASmallCount, CanTShowItsTableWhereNoPartnerIsLeft) {
  EXPECT_FALSE(hide(two_way({{3, 30}}).tables));
  EXPECT_TRUE(hide(two_way({{3, 30}, {20, 30}}).tables));
}

TEST(ASmallCount, MayTakeATotalForAPartnerWhereThatMayBeHidden) {
  const TwoWay table = two_way({{3, 30}}, Sight::may_hide);
  const auto hidden = hide(table.tables);
  ASSERT_TRUE(hidden);
  EXPECT_GE(narrowest(table.tables, *hidden), least_open);
}

// Tom is the one who said so; whoever knows that of himself must not learn of the three beside him.
TEST(WhoeverIsAlone, DoesNotLearnASmallCountBesideThem) {
  const TwoWay table = two_way({{1, 3, 9, 30, 30}, {20, 20, 20, 20, 20}, {20, 20, 20, 20, 20}});
  const auto hidden = hide(table.tables);
  ASSERT_TRUE(hidden);
  LinkedTables known_by_tom = table.tables;
  std::vector<bool> beside = *hidden;
  beside[table.at(0, 0)] = false;
  EXPECT_GE(ranges(known_by_tom, beside)[table.at(0, 1)].high -
                ranges(known_by_tom, beside)[table.at(0, 1)].low,
            least_open);
}

// Every table that is shown at all leaves each hidden count open; and hiding the small ones alone nearly never does.
TEST(RandomTables, LeaveEveryHiddenCountOpen) {
  std::mt19937 random(5);
  int shown = 0, broken_if_alone = 0, with_small = 0;
  for (int round = 0; round < 150; ++round) {
    const std::size_t rows = 2 + random() % 5, columns = 2 + random() % 5;
    std::vector<std::vector<int>> counts(rows, std::vector<int>(columns));
    for (auto& row : counts)
      for (int& count : row)
        count = static_cast<int>(random() % 3 == 0 ? random() % 6 : random() % 30);
    const TwoWay table = two_way(counts);
    std::vector<bool> small(table.tables.cells.size());
    for (std::size_t cell = 0; cell < small.size(); ++cell)
      small[cell] = table.tables.cells[cell].sight == Sight::hidden;
    if (how_many(small) > 0) {
      ++with_small;
      broken_if_alone += narrowest(table.tables, small) < least_open;
    }
    const auto hidden = hide(table.tables);
    if (!hidden)
      continue;
    ++shown;
    EXPECT_GE(narrowest(table.tables, *hidden), least_open);
    for (std::size_t cell = 0; cell < small.size(); ++cell)
      EXPECT_TRUE((*hidden)[cell] || !small[cell]);
  }
  EXPECT_GT(shown, 100);
  EXPECT_GT(broken_if_alone, with_small * 9 / 10);
}

// What the program says can be checked by hand where the table is tiny: try every table.
TEST(WhatCanBeSaidOfACount, IsWhatEveryTableThatFitsLeavesOpen) {
  std::mt19937 random(9);
  for (int round = 0; round < 60; ++round) {
    std::vector<std::vector<int>> counts(2, std::vector<int>(3));
    for (auto& row : counts)
      for (int& count : row)
        count = static_cast<int>(random() % 7);
    const TwoWay table = two_way(counts);
    std::vector<bool> hidden(table.tables.cells.size());
    for (std::size_t cell = 0; cell < 6; ++cell)
      hidden[cell] = random() % 2 == 0;
    const auto said = ranges(table.tables, hidden);
    std::vector<Range> tried(6, {1000, -1});
    for (int code = 0; code < 21 * 21; ++code) {
      const int a = code % 21, b = code / 21;  // the first two of the first row; the rest follows
      const int row = counts[0][0] + counts[0][1] + counts[0][2];
      const std::array<int, 6> guess{a,
                                     b,
                                     row - a - b,
                                     counts[0][0] + counts[1][0] - a,
                                     counts[0][1] + counts[1][1] - b,
                                     counts[0][2] + counts[1][2] - (row - a - b)};
      bool fits = true;
      for (std::size_t cell = 0; cell < 6; ++cell)
        fits = fits && guess[cell] >= 0 &&
               (hidden[cell] || guess[cell] == table.tables.cells[cell].count);
      for (std::size_t cell = 0; fits && cell < 6; ++cell)
        tried[cell] = {std::min(tried[cell].low, guess[cell]),
                       std::max(tried[cell].high, guess[cell])};
    }
    for (std::size_t cell = 0; cell < 6; ++cell) {
      EXPECT_EQ(said[cell].low, tried[cell].low);
      EXPECT_EQ(said[cell].high, tried[cell].high);
    }
  }
}

}  // namespace
}  // namespace earshot::analysis
