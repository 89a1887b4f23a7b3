// SPDX-License-Identifier: Apache-2.0
// Which session each row of a register is of: by the course's code or name and a day. Says which rows
// are of none, and which sessions there ought to be.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "courses/register.h"
#include "model/course.h"

namespace earshot::courses {

struct Taught {
  Course course;
  std::vector<CourseSession> sessions;
};

struct OfSession {
  const Taught* taught = nullptr;
  CourseSession session;  // without an id: there is none on that day
  std::vector<RegisterRow> rows;
};

struct SortedRows {
  std::vector<OfSession> sessions;  // as they come in the register
  Problems problems;
};

// `taught` must outlive it. A session that there ought to be has one day, at the usual times.
SortedRows sort_by_session(std::vector<RegisterRow> rows, const std::vector<Taught>& taught);
inline constexpr std::chrono::minutes usual_start{9 * 60 + 30};
inline constexpr std::chrono::minutes usual_end{16 * 60};

// Those of the rows that may be of this session; the others are told.
std::vector<RegisterRow> only_of_session(std::vector<RegisterRow> rows, const Course& course,
                                         const CourseSession& session, Problems& problems);

}  // namespace earshot::courses
