// SPDX-License-Identifier: Apache-2.0
// How many chose one of the answers that a question's target counts, from what its figure shows alone.
#pragma once

#include <optional>

#include "analysis/statistics/shares.h"
#include "model/release.h"

namespace earshot::answers {

// Their counts together; or all who answered without those of the other answers, where people choose one. Absent where a
// count that either needs is hidden, and without a target.
std::optional<analysis::Share> share_aimed_at(const Figure& figure);

}  // namespace earshot::answers
