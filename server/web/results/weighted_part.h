// SPDX-License-Identifier: Apache-2.0
// A question's shares if each agency counted by how many were asked there, beside the plain ones and never instead of them.
#pragma once

#include "base/html.h"
#include "model/release.h"

namespace earshot::web {

// One click away. Nothing where it is not known of each row how many were asked, or no answer has all its counts shown.
void add_weighted(Html& page, const Release& release, const Breakdown& agencies,
                  const CrossedFigure& figure, std::size_t number);

}  // namespace earshot::web
