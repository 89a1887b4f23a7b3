// SPDX-License-Identifier: Apache-2.0
// Of how many a survey's answers are: its invitations, or what the leads of agencies say how many
// staff were sent the link. Absent rather than wrong: no figure is worked out from a guess.
#pragma once

#include <optional>

#include "base/database.h"
#include "model/survey.h"

namespace earshot::answers {

// Once a survey is open to everybody this is known only after its close, when all its answers came by
// links of agencies and each agency they came from said a number that can be right.
std::optional<int> how_many_invited(Database& db, const Survey& survey);

}  // namespace earshot::answers
