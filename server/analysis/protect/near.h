// SPDX-License-Identifier: Apache-2.0
// A small part of linked tables, around one count. Whatever moves there while everything else stays as it is fits the whole as
// well, and is found much sooner.
#pragma once

#include <optional>
#include <vector>

#include "analysis/protect/linked_tables.h"
#include "analysis/protect/moves.h"

namespace earshot::analysis {

class Neighbourhood;

class Near {
 public:
  struct Size {
    std::size_t cells = 0;
    std::size_t donors = 0;  // rows that could give what the count takes, however far off
  };
  Near(const Neighbourhood& all, std::vector<std::size_t> cells);

  const LinkedTables& tables() const { return tables_; }
  std::optional<std::size_t> place_of(std::size_t cell) const;
  Moved in_whole(const Moved& moved) const;

 private:
  std::vector<std::size_t> cells_;  // of the whole, sorted, as they stand in the part
  LinkedTables tables_;
};

// Of one set of linked tables.
class Neighbourhood {
 public:
  explicit Neighbourhood(const LinkedTables& whole);

  const LinkedTables& whole() const { return whole_; }
  const std::vector<std::size_t>& lines_of(std::size_t cell) const { return lines_[cell]; }
  // Of what is `moving`: the row of `which` and its donors', and those rows that share most sums with them.
  Near near(std::size_t which, const std::vector<bool>& moving, Near::Size size) const;
  // Of what is `moving`: the column of `which`, and so many others of its row, the fullest first. Between two columns one gives what
  // the other takes, and few corners of that lie between whole numbers.
  Near columns(std::size_t which, const std::vector<bool>& moving, std::size_t others) const;

 private:
  std::vector<std::size_t> donors_of(std::size_t which, const std::vector<bool>& moving,
                                     std::size_t most) const;
  std::vector<std::size_t> rows_near(std::size_t which,
                                     const std::vector<std::size_t>& donors) const;
  void add_row(std::size_t row, const std::vector<bool>& moving,
               std::vector<std::size_t>& cells) const;

  const LinkedTables& whole_;
  std::vector<std::vector<std::size_t>> lines_;  // the sums that each cell is in
  std::vector<std::size_t> row_of_;              // the smallest sum that each is a part of
  std::vector<std::size_t> column_of_;           // and the largest
};

}  // namespace earshot::analysis
