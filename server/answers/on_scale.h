// SPDX-License-Identifier: Apache-2.0
// A figure's answers as statistics take them: the points of its scale, numbered from 1, without who said it was nothing to them.
#pragma once

#include "analysis/statistics/counted.h"
#include "model/release.h"

namespace earshot::answers {

analysis::Counted on_scale(
    const Figure& figure);  // a hidden count as none: ask `hides_nothing` first

}  // namespace earshot::answers
