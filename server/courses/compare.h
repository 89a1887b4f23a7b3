// SPDX-License-Identifier: Apache-2.0
// A register beside the people who stand at a session already: who is new, what changes, what stays.
// The same register twice changes nothing. Decides only; courses/bring_in.h does it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "courses/register.h"
#include "model/course.h"

namespace earshot::courses {

struct ChangedRow {
  int line = 0;
  Attendance before;
  Attendance after;
};

struct Compared {
  std::vector<Attendance> added;  // without ids
  std::vector<ChangedRow> changed;
  int same = 0;   // stand there already, as the register has them
  int twice = 0;  // rows that say again what a row above them says
  Problems problems;
};

// Address and name together are a person. Where one of the two is missing, the other decides if it is
// one person's only. What the register leaves empty stays as it is, and "booked" never takes back what
// is known of who came. `blank`: how they came who are new and of whom the register does not say.
Compared compare(const CourseSession& session, const std::vector<RegisterRow>& rows,
                 const std::vector<Attendance>& there, Came blank, Day today);

// What a register without a word about it most likely means: who is on it was there, once it is over.
Came usual_blank(const CourseSession& session, Day today);

// "Booked, now Attended", "agency", "email address": what of them changes, in words.
std::string change_in_words(const ChangedRow& changed);

}  // namespace earshot::courses
