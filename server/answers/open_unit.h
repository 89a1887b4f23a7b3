// SPDX-License-Identifier: Apache-2.0
// Opens all boxes of a unit, in memory, and counts what is in them. Writes nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/coding.h"
#include "answers/crossings.h"
#include "answers/needs.h"
#include "answers/pairs.h"
#include "answers/site.h"
#include "answers/tally.h"
#include "answers/units.h"

namespace earshot::answers {

struct OpenedRow {
  std::string coded;
  std::string
      beside;  // packed: what the promise keeps beside the answers, and what a plugin derived
};

struct OpenedWords {
  std::string question;  // in a wider unit without the number of its outcome
  std::string inside;    // packed WordsInside, as long for every answer to the question
};

struct OpenedUnit {
  std::vector<Asking> askings;  // one for each survey of the unit
  Coding coding;
  Tally tally;
  Crossings crossings;
  Needs needs;
  Pairs pairs;
  std::vector<OpenedRow> rows;
  std::vector<OpenedWords> words;
  int plugin_failures = 0;
  int unreadable = 0;  // boxes that their key did not open
};

// On which occasion a survey asks, as texts may say where its answers are opened in that unit.
Occasion occasion_in(const Survey& survey, Unit unit);

// Absent if a survey's key is missing.
std::optional<OpenedUnit> open_unit(Site& site, const UnitToMix& unit);

}  // namespace earshot::answers
