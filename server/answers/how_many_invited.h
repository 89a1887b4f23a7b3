// SPDX-License-Identifier: Apache-2.0
// Of how many a survey's answers are: its invitations, or what the leads of agencies say how many
// staff were sent the link. Absent rather than wrong: no figure is worked out from a guess.
#pragma once

#include <optional>
#include <vector>

#include "base/database.h"
#include "model/release.h"
#include "model/survey.h"

namespace earshot::answers {

// Once a survey is open to everybody this is known only after its close, when all its answers came by
// links of agencies and each agency they came from said a number that can be right. Unknown when some
// answers came on paper.
std::optional<int> how_many_invited(Database& db, const Survey& survey);

// The same for each row of its answers by agency, where it came by links of agencies alone; empty if it is not known of one.
// What is counted together was sent to all agencies that have no row of their own, whether anybody there answered or not:
// which of them did is nobody's to know.
std::vector<int> asked_by_agency(Database& db, const Survey& survey, const Breakdown& agencies);

// Where personal links were not the only way in: paper may be of somebody invited or not, so it is
// counted apart and never set against the invitations.
struct ByLink {
  int answered = 0;
  int invited = 0;
  int on_paper = 0;
};
std::optional<ByLink> answered_by_link(Database& db, const Survey& survey);

}  // namespace earshot::answers
