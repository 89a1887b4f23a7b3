// SPDX-License-Identifier: Apache-2.0
// What somebody who signs in is told of the questions about the course: when they come, as the clock of
// courses has it.
#pragma once

#include <string>

#include "base/database.h"
#include "base/days.h"
#include "model/course.h"

namespace earshot::web {

// Of whoever is there until the end: the same whether or not they were booked.
std::string when_they_are_asked(Database& db, const CourseSession& session,
                                const std::string& agency, Moment now);

}  // namespace earshot::web
