// SPDX-License-Identifier: Apache-2.0
// One question as two groups of other people answered it: how many hundredths more, and whether chance would do as much. Where
// a number of either is hidden, nothing is said of what is different.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/statistics/counted.h"
#include "base/html.h"
#include "model/release.h"

namespace earshot::web {

struct SideBySide {
  std::string text;  // of the question
  std::vector<std::string> answers;
  CrossedGroup first, second;
  std::optional<analysis::TwoGroups> groups = {};  // of a scale, where all of both is shown
  double p = 1;  // of these, once it is adjusted for how many there are
};

// How a page speaks of the two.
struct SideNames {
  std::string_view first, second;              // "Then", "Now"
  std::string_view where_first, where_second;  // who answered: "then", "now"
  std::string_view compared;                   // "now than then"
  std::string_view everybody;                  // "everybody then and everybody now"
};

// Looking at many finds one by chance alone.
void adjust(std::span<SideBySide> questions);
void how_to_read(Html& page, std::span<const SideBySide> questions, const SideNames& names);
// Both have a base.
void add_side_by_side(Html& page, const SideBySide& question, const SideNames& names,
                      std::size_t number);

}  // namespace earshot::web
