// SPDX-License-Identifier: Apache-2.0
// Courses and their learning outcomes. Two people who change one at the same time can't both win:
// whoever changes it says which edition they saw.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/course.h"

namespace earshot::store {

std::vector<Course> all_courses(Database& db);  // by title
std::optional<Course> find_course(Database& db, std::string_view id);
// Capitals and spaces count for nothing.
std::optional<Course> find_course_by_code(Database& db, std::string_view code);

// False if another course has its code.
bool add_course(Database& db, const Course& course);
// Over the edition that `course` says. False if it is another by now, or another course has the code.
bool change_course(Database& db, const Course& course);

}  // namespace earshot::store
