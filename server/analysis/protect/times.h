// SPDX-License-Identifier: Apache-2.0
// The same people at several times, beside everybody of each time. Whoever did not answer every time may be few, and known by
// name: what is shown of all, and of the same people at one pair of times and another, must not together say what those
// few answered.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace earshot::analysis {

// Where one person stood at each time: a point of the scale, or `did_not_answer`.
using Stood = std::vector<int>;
inline constexpr int did_not_answer = -1;

// Each is one time, or several of which the first counts that somebody answered: those who came late were asked apart.
struct TwoTimes {
  std::vector<std::size_t> from, to;
};

struct Times {
  std::size_t points = 0;
  // By time, how many of everybody stood at each point; absent where nothing is shown of it. Those of them who are not among
  // the people below answered this time only.
  std::vector<std::optional<std::vector<int>>> everybody;
  std::map<Stood, int> people;  // how many of them
  std::vector<TwoTimes> told;   // of these it is shown how many went up, stayed and went down
};

// From so many on a tenth of a point is at least five people a point apart.
inline constexpr int fewest_to_measure = 50;

// How many went up, stayed and went down between these two, beside all that is shown already: the few stay as open as
// a hidden count does.
bool may_show_ways(const Times& times, const TwoTimes& between);
// How far, on average, and how sure that is: of so many that tenths hide what each did, and only where nobody answered one of
// the two alone. Then the average follows from what is shown of everybody; of fewer, or of some of them, it would be a
// sum of people whose answers nothing else shows.
bool may_show_distance(const Times& times, const TwoTimes& between);

}  // namespace earshot::analysis
