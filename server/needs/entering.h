// SPDX-License-Identifier: Apache-2.0
// Evidence is entered, superseded by another piece, or withdrawn, each with its entry in the staff record.
// To be run inside a change, which it decides: what a page has seen may be otherwise by then.
#pragma once

#include <string>
#include <vector>

#include "base/database.h"
#include "model/evidence.h"

namespace earshot::needs {

// Two pieces of one key say the same thing of the same people: the same source, paragraph and topic, and
// the same agency, sector, role group, level and area. Capitals and spaces count for nothing.
std::string key_of(const Evidence& piece);
// The same without whom it is about.
std::string key_of_paragraph(const Evidence& piece);

enum class Entered {
  yes,
  there_already,  // a piece of its key stands
  the_same,       // it says nothing otherwise than the piece it would supersede
  too_late,       // the cycle takes no more evidence, or what it would supersede stands no more
};
// With its id, who enters it and when.
Entered enter(Database& db, const Evidence& piece);
// The same, in the place of the piece that it names.
Entered supersede(Database& db, const Evidence& piece);
// False, with nothing done, if it does not stand any more, or its cycle takes no more evidence.
bool withdraw(Database& db, const Withdrawal& withdrawal);

std::string new_evidence_id();

}  // namespace earshot::needs
