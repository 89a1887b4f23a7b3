// SPDX-License-Identifier: Apache-2.0
// Rows of a register, read: who, of which session, and how they came. A row with anything wrong is not
// among them; what is wrong is told by its number, in a sentence that says what to do. Whether there
// is such a session, and who stands there already, is courses/compare.h's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/csv.h"
#include "base/problems.h"
#include "courses/register_columns.h"
#include "courses/register_words.h"
#include "model/attendance.h"

namespace earshot::courses {

struct RegisterRow {
  int line = 0;
  std::string course;        // as it was written: a code or a title
  std::optional<Day> day;    // of the session
  std::optional<Came> came;  // absent: the register does not say
  std::optional<Day> on;
  Attendee who;
};

// A word of some rows that is on no list. Problem::question of those rows is the field to say it in.
struct UnknownWord {
  WordsFor words_for = WordsFor::agency;
  std::string word;                // as it stands first
  std::vector<std::string> meant;  // titles it may mean
  int rows = 0;
};

struct ReadRegister {
  std::vector<RegisterRow> rows;
  Problems problems;  // with their rows, in their order
  std::vector<UnknownWord> unknown;
};

ReadRegister read_register(const std::vector<CsvRow>& rows, const Columns& columns,
                           const Words& words);

}  // namespace earshot::courses
