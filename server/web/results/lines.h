// SPDX-License-Identifier: Apache-2.0
// Shares from one time to the next as lines, drawn from what its table shows. Where a share is not shown the line is
// broken, and nothing of the picture leads across.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/html.h"

namespace earshot::web {

struct Line {
  int number = 0;  // stands at its end, and in the table before its name
  std::string name;
  std::vector<std::optional<double>> at;  // 0 to 1, by time
};
struct LineChart {
  std::string id;           // of this picture on this page
  std::string from, until;  // the first and the last time, as people read them
  std::vector<Line> lines;
};

inline constexpr std::size_t most_lines = 6;  // more can't be told apart
void line_chart(Html& page, const LineChart& chart);

}  // namespace earshot::web
