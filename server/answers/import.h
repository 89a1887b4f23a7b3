// SPDX-License-Identifier: Apache-2.0
// Answers from paper or from a previous system: a CSV with a column for each question. All or
// nothing, with problems by row. A row is kept once: the same file again changes nothing, and one that
// has grown adds its new rows.
#pragma once

#include <string>
#include <string_view>

#include "answers/take.h"

namespace earshot::answers {

struct Imported {
  Problems problems;
  int rows = 0;
  int kept = 0;   // new answers
  int known = 0;  // rows that an earlier import had kept
};

// `file` is only named in messages. Columns are questions as asked ("conf_before.2"); several
// answers to one question stand in one cell, separated by ';'.
Imported import_answers(Site& site, Desk& desk, std::string_view survey, const std::string& file,
                        std::string_view csv);

}  // namespace earshot::answers
