// SPDX-License-Identifier: Apache-2.0
// What may be shown of a release's questions by agency, sector, area, role and age: so much that nobody works out the
// answers of a small group, from these tables or from these and the plain figures together.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "answers/crossings.h"
#include "model/lists.h"
#include "model/release.h"

namespace earshot::answers {

using SoFar = std::function<void(int done, int of)>;  // questions

// `figures` are those of the same questions: whatever they show is known to whoever reads these. Of many groups it takes
// minutes, so it says how far it is.
std::vector<Breakdown> breakdowns_of(const std::vector<Counted>& counted,
                                     const std::vector<Figure>& figures, const Crossings& crossings,
                                     const Lists& lists, int floor, std::string_view language,
                                     const SoFar& so_far = {});

}  // namespace earshot::answers
