// SPDX-License-Identifier: Apache-2.0
// Where a file of evidence says what: its row of headings and the columns below them. Columns may stand in
// any order and have a few usual names; what a column is, is never guessed from what is in it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/csv.h"
#include "base/problems.h"
#include "model/evidence_parts.h"

namespace earshot::needs {

struct EvidenceColumns {
  std::size_t first_row = 0;  // index of the first row below the headings
  std::map<EvidencePart, std::size_t> places;
  std::vector<std::string> not_read;  // headings of other columns
  Problems problems;                  // with the row of the headings
};
EvidenceColumns find_evidence_columns(const std::vector<CsvRow>& rows);

// A file with the headings and nothing below them.
std::string evidence_template();

}  // namespace earshot::needs
