// SPDX-License-Identifier: Apache-2.0
// Sessions of courses and their days. (`sessions` are visits of staff.) As for courses, whoever
// changes one says which edition they saw.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/course.h"

namespace earshot::store {

// The latest first; those without a day last.
std::vector<CourseSession> sessions_of_course(Database& db, std::string_view course);
std::optional<CourseSession> find_session_of_course(Database& db, std::string_view id);
// Not cancelled, with a day from `from` to `until`; by their first such day.
std::vector<CourseSession> sessions_between(Database& db, Day from, Day until);

void add_session_of_course(Database& db, const CourseSession& session);
// Over the edition that `session` says. False if it is another by now.
bool change_session_of_course(Database& db, const CourseSession& session);
// False if that is so already.
bool pause_letters(Database& db, std::string_view session, std::optional<Day> since);

}  // namespace earshot::store
