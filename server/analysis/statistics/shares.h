// SPDX-License-Identifier: Apache-2.0
// How sure one can be of a share: so many of those who answered. Every interval is of 95 % unless said
// otherwise, and lies within 0 and 1.
#pragma once

#include <optional>
#include <span>

namespace earshot::analysis {

inline constexpr double usual_level = 0.95;

struct Interval {
  double low = 0;
  double high = 0;
  bool operator==(const Interval&) const = default;
};

// So many of so many. `of` is above 0 and `count` within it; the functions below rely on that.
struct Share {
  int count = 0;
  int of = 0;
};
double value(const Share& share);

// Wilson's, which holds at the sizes of a course. With `population`, of whom those who answered are part, it
// becomes narrower the more of them answered, and a point when all did.
Interval wilson(const Share& share, double level = usual_level);
Interval wilson_of(const Share& share, int population, double level = usual_level);
// The same for a share that is no count of equal answers, such as a weighted one: `answers` are those that it is worth.
Interval wilson_of_value(double share, double answers, double level = usual_level);

// What the share among all may be whoever did not answer: nothing is assumed of them.
Interval bounds(const Share& share, int population);

// Kept for comparison with what others publish.
Interval clopper_pearson(const Share& share, double level = usual_level);
Interval agresti_coull(const Share& share, double level = usual_level);  // not cut off at 0 and 1

// How much higher the second share is, of other people than the first: Newcombe's interval of two Wilson's.
struct Difference {
  double value = 0;
  Interval interval;
};
Difference newcombe(const Share& first, const Share& second, double level = usual_level);
// The same for shares that are no counts of equal answers.
Difference newcombe_of_values(double first, double first_answers, double second,
                              double second_answers, double level = usual_level);

// Whether shares rise or fall from one wave to the next, as R's prop.trend.test: chi² on one degree.
// Absent where all answered alike, or there is one wave.
struct Trend {
  double chi_squared = 0;
  double p = 1;
  bool rises = false;
};
std::optional<Trend> trend(std::span<const Share> waves);

// Linked answers of yes and no: so many changed one way, so many the other. McNemar's exact test.
double mcnemar(int changed_up, int changed_down);

}  // namespace earshot::analysis
