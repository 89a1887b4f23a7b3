// SPDX-License-Identifier: Apache-2.0
// A figure's answers as statistics take them: the points of its scale, numbered from 1, without who said it was nothing to them.
#pragma once

#include <optional>

#include "analysis/statistics/counted.h"
#include "model/release.h"

namespace earshot::answers {

analysis::Counted on_scale(
    const Figure& figure);  // a hidden count as none: ask `hides_nothing` first

// One group's answers to the same scale, in its table's columns: points that are counted together are one. Absent where a
// count is hidden, where fewer than two points are left, and of what is no scale.
std::optional<analysis::Counted> on_scale(const Figure& scale, const CrossedFigure& crossed,
                                          const CrossedGroup& group);

}  // namespace earshot::answers
