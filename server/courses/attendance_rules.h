// SPDX-License-Identifier: Apache-2.0
// What may be written of somebody at a session, wherever it is typed or read. Problem::question is the
// field.
#pragma once

#include <cstddef>
#include <optional>

#include "base/problems.h"
#include "model/attendance.h"
#include "model/course.h"
#include "model/lists.h"

namespace earshot::courses {

inline constexpr std::size_t most_name_bytes = 120;
inline constexpr std::size_t most_address_bytes = 120;
inline constexpr std::size_t most_agency_words_bytes = 80;

// An agency or a role that has left its list may stay if it stood there `before`.
Problems wrong_attendance(const Attendance& wanted, const CourseSession& session,
                          const Lists& lists, const Attendance* before = nullptr);

// The last day they were there, from which months are counted. Absent: not known (yet).
std::optional<Day> last_day_of(const Attendance& attendance, const CourseSession& session);
std::optional<Day> last_day_of(Came came, const std::optional<Day>& on,
                               const CourseSession& session);

}  // namespace earshot::courses
