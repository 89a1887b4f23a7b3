// SPDX-License-Identifier: Apache-2.0
// Which closed surveys are opened together, so that no box is opened among fewer than k. Decides
// from numbers alone; never looks into a box.
#pragma once

#include <string>
#include <vector>

#include "model/release.h"
#include "model/survey.h"

namespace earshot::answers {

struct UnitToMix {
  Unit unit = Unit::survey;
  std::vector<Survey> surveys;
};

// From closed and waiting surveys: those that reach their floor alone, then what is left of each
// course, of each subject and of each form, wherever it reaches the largest floor among them. Only
// surveys of one form, version, stage and promise are ever opened together. A survey that stands
// alone is not taken into a wider unit, or the difference would show the ones it was taken with.
std::vector<UnitToMix> units_to_mix(const std::vector<Survey>& sealed);

}  // namespace earshot::answers
