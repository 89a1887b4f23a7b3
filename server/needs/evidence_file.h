// SPDX-License-Identifier: Apache-2.0
// Evidence from a table, a row for each piece: what it would add is planned and shown, and nothing is kept
// before somebody has seen that. While there is a mistake in it, nothing of it is. What stands there
// already stays as it is, whatever the table says of it; the same table twice adds nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/database.h"
#include "base/sheet.h"
#include "model/cycle.h"
#include "model/evidence.h"
#include "needs/cycle_steps.h"

namespace earshot::needs {

// A cell is cut only where it is too long for a finding in any case.
inline constexpr SheetLimits limits_of_evidence{.cell_bytes = 8'000};

struct PlannedEvidence {
  int line = 0;
  Evidence piece;
  bool beside_another = false;  // of the same paragraph and topic, about somebody else
};

struct FoundEvidence {
  int line = 0;
  std::string id;                       // of the piece that stands
  std::vector<EvidencePart> otherwise;  // what the table says that it does not
};

struct EvidencePlan {
  std::vector<PlannedEvidence> added;
  std::vector<FoundEvidence> there;
  int twice = 0;                      // rows that say what one above says
  std::vector<std::string> not_read;  // headings of columns that mean nothing here
  Problems problems;                  // Problem::line is the row, Problem::question the part
  std::string seen;                   // another plan has another

  bool may_be_kept() const { return problems.empty() && !added.empty(); }
};
EvidencePlan plan_evidence(Database& db, const Cycle& cycle, const std::vector<CsvRow>& rows,
                           Day today);

// Inside a change: all that is planned, with one entry in the staff record. Absent, with nothing done, if
// the plan is not the one that was seen any more, or the cycle takes no more evidence.
std::optional<std::size_t> bring_in_evidence(Database& db, const std::string& cycle,
                                             const std::vector<CsvRow>& rows,
                                             const std::string& seen, const Doer& doer);

// "row 3, Severity"; empty if it is about the whole file.
std::string place_of(const Problem& problem);

}  // namespace earshot::needs
