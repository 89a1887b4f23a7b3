// SPDX-License-Identifier: Apache-2.0
// How sure one can be of a question's shares, one click away from them: worked out from what its figure shows and from nothing
// else.
#pragma once

#include "analysis/statistics/shares.h"
#include "base/html.h"
#include "model/release.h"

namespace earshot::web {

// Nothing where no share is shown.
void add_how_sure(Html& page, const Release& release, const Figure& figure);

// Where a share of the figure's answers is likely to lie: the nearer to a point, the more of those who were asked answered.
analysis::Interval likely_of(const Release& release, const Figure& figure,
                             const analysis::Share& share);

// Of the same people at two stages: whether more went up than down by more than chance would have it.
void add_how_sure_of_changes(Html& page, const Release& release);

// "35 of the 48 who were asked did not answer, so we can't say for them."; empty where nobody knows, or all answered.
std::string did_not_answer(const Release& release);

}  // namespace earshot::web
