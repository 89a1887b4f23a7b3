// SPDX-License-Identifier: Apache-2.0
// What may be written of a course and its sessions, wherever it is typed. Each sentence says what to
// write instead; Problem::question is the field.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.h"
#include "model/course.h"
#include "model/lists.h"

namespace earshot::courses {

// "45", "£45.50" or "1,200", in pence. Absent if it is no sum of money.
std::optional<std::int64_t> parse_pounds(std::string_view text);
std::string pounds(std::int64_t pence);  // "£45", "£45.50", "£1,200"

// As rows of a form: some may be empty. Fields of the row 0 are "outcome-1" and "topic-1". A topic
// that has left its list since may stay if it stood there `before`.
Problems wrong_outcomes(const std::vector<Outcome>& rows, const Lists& lists,
                        const std::vector<Outcome>& before = {});
std::string outcome_field(std::size_t row);
std::string topic_field(std::size_t row);
std::vector<Outcome> without_empty(std::vector<Outcome> rows);

// Its outcomes may still have empty rows. `before`: as it stood, of one that is changed.
Problems wrong_course(const Course& wanted, const Lists& lists, const Course* before = nullptr);

// One row of a session's days as it was typed. Its fields are "day-1", "from-1" and "until-1".
struct TypedDay {
  bool empty = true;
  std::optional<Day> day;
  std::string from;
  std::string until;
};
std::string day_row_field(std::string_view what, std::size_t row);
// The days that are sound, in their order; what is wrong with the others goes into `problems`.
std::vector<SessionDay> days_of(const std::vector<TypedDay>& rows, Problems& problems);
// Of all but its days, for which days_of() has been asked.
Problems wrong_session(const CourseSession& wanted);

}  // namespace earshot::courses
