// SPDX-License-Identifier: Apache-2.0
// How high a text across the columns of a sheet is, for `book` only: programs make a row higher when its text wraps, but not
// where cells were merged, so we say it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace earshot {

inline constexpr int text_points = 15, title_points = 20;  // a line of each

class PlaceToRead {
 public:
  explicit PlaceToRead(const std::vector<int>& widths);

  std::uint16_t last_column() const { return last_column_; }
  // A row for each line of it; for several if it is longer than a row can be high.
  std::vector<std::string> parts(const std::string& text) const;
  int lines(const std::string& part) const;  // rather one too many than one too few

 private:
  std::uint16_t last_column_ = 0;
  std::size_t letters_ = 1;  // of a line
};

}  // namespace earshot
