// SPDX-License-Identifier: Apache-2.0
// Bars, drawn from a figure as it was released and from nothing else: what its table hides is not
// drawn, and no length, place or text of a picture tells more than the table does.
#pragma once

#include <optional>

#include "base/html.h"
#include "model/release.h"

namespace earshot::web {

// Whether a scale is drawn as one bar with two sides. Not if any of its counts is hidden, because
// the gap would be as long as what is hidden.
bool has_two_sides(const Figure& figure);

// The low end of a scale to the left of the middle, the high end to the right, the middle point
// half and half, and whoever chose "not part of my role" apart.
void two_sided_bar(Html& page, const Figure& figure);

// A patch in the colour of one option, beside its name in the table.
void patch(Html& page, const Figure& figure, const Count& count);

// One shown count as a bar of its own, for a row of the table that says it in numbers. Nothing for
// a hidden one. Where one is hidden, the longest that is shown is the measure, not the whole.
void one_bar(Html& page, const Figure& figure, const Count& count);

// Something measured on its scale, with how far off it may be; beside words or a row of a table that say both in numbers.
struct OnScale {
  double low = 0, value = 0, high = 0;
  double from = 1, to = 0;          // the ends of the scale
  std::optional<double> line = {};  // what it is to be looked at against
};
void place_on_scale(Html& page, const OnScale& at);

}  // namespace earshot::web
