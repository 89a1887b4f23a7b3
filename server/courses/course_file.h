// SPDX-License-Identifier: Apache-2.0
// Courses and their sessions from a table: a row for each course, or for each session of it. What is
// there already stays unless the table says it otherwise; the same table twice changes nothing.
#pragma once

#include <string>
#include <vector>

#include "base/csv.h"
#include "base/database.h"
#include "base/problems.h"
#include "model/course.h"

namespace earshot::courses {

struct PlannedCourse {
  Course course;
  bool is_new = false;
  bool changes = false;
  std::vector<CourseSession> sessions;  // new ones; a session on one of their days is there already
};

struct CoursesPlan {
  std::vector<PlannedCourse> courses;  // those with something to do
  int same = 0;                        // courses that stand there as the table has them
  Problems problems;                   // with their rows; nothing is done while there are any
};

CoursesPlan plan_courses(Database& db, const std::vector<CsvRow>& rows);
// In the change in which it was planned.
void carry_out(Database& db, const CoursesPlan& plan);

// "Neglect (NEG1): new, with 2 sessions"
std::string in_words(const PlannedCourse& planned);

}  // namespace earshot::courses
