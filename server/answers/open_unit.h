// SPDX-License-Identifier: Apache-2.0
// Opens all boxes of a unit, in memory, and counts what is in them. Writes nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/coding.h"
#include "answers/needs.h"
#include "answers/site.h"
#include "answers/tally.h"
#include "answers/units.h"

namespace earshot::answers {

struct OpenedRow {
  std::string coded;
  std::string tail;  // what the promise keeps beside the answers: a link id, a name, or nothing
  std::vector<host::Derived> derived;
};

struct OpenedWords {
  std::string question;
  std::string inside;  // packed WordsInside
};

struct OpenedUnit {
  std::vector<Asking> askings;  // one for each survey of the unit
  Coding coding;
  Tally tally;
  Needs needs;
  std::vector<OpenedRow> rows;
  std::vector<OpenedWords> words;
  int unreadable = 0;  // boxes that their key did not open
};

// Absent if a survey's key is missing.
std::optional<OpenedUnit> open_unit(Site& site, const UnitToMix& unit);

}  // namespace earshot::answers
