// SPDX-License-Identifier: Apache-2.0
// What pages of courses have in common: who may see one, where it stands, and its days in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/attendance.h"
#include "model/course.h"
#include "model/listed.h"
#include "web/layout.h"
#include "web/visit.h"

namespace earshot::web {

std::string course_path(std::string_view id, std::string_view rest = {});   // "/courses/ID/change"
std::string session_path(std::string_view id, std::string_view rest = {});  // "/sessions/ID/cancel"

std::string attendance_path(std::string_view id, std::string_view rest = {});

// Whoever runs all courses sees each; a training lead those that are theirs.
bool may_see_course(Database& db, const Visit& visit, std::string_view course);
// Of the address; absent if there is none, or it is somebody else's.
std::optional<Course> course_of(const Visit& visit, Site& site);
struct SessionAndCourse {
  CourseSession session;
  Course course;
};
std::optional<SessionAndCourse> session_of(const Visit& visit, Site& site);

// The person of the address, by name; absent if their name is kept no more.
struct AttendanceAt {
  Attendance attendance;
  SessionAndCourse at;
};
std::optional<AttendanceAt> attendance_of(const Visit& visit, Site& site);

// As the list has it now; the name itself of what it has no more.
std::string title_on(Database& db, List list, const std::string& name);

std::string days_in_words(const CourseSession& session);  // "14 October 2026 and 15 October 2026"
std::string times_in_words(
    const CourseSession& session);  // a line each: "14 October 2026, 09:30 to 16:00"
std::string where_in_words(const CourseSession& session);  // "Newport, room 3", "Online"
std::string trainer_in_words(Database& db, const CourseSession& session);

// The way back after something was done: "?done=NAME", said there.
WhatWasDone course_done_words(const Visit& visit);

// A form as it was typed, with the edition that stands now: saving it again is meant.
Fields seen_now(const Fields& form, int edition);

void put_on_course_record(Database& db, const Visit& visit, std::string_view deed,
                          std::string_view on);

}  // namespace earshot::web
