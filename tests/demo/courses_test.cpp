// SPDX-License-Identifier: Apache-2.0
#include "demo/courses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "staff/staffed.h"
#include "store/courses.h"
#include "store/holdings.h"
#include "store/sessions_of_courses.h"

namespace earshot::demo {
namespace {

TEST(TheCoursesOfADemonstration, ArePriyasAndHaveSessionsBehindAndAhead) {
  Partnership isle;
  Staffed people(isle);
  const std::string priya = isle.site().data.writer().run([](Database& db) {
    const Person person{.id = "priya", .name = "Priya Shah", .email = "priya@example.org"};
    store::add_person(db, person);
    return person.id;
  });
  keep_courses(isle.site(), day("2026-11-29"));
  const auto courses = store::all_courses(isle.read());
  ASSERT_EQ(courses.size(), 7u);
  int behind = 0, ahead = 0;
  for (const Course& course : courses) {
    EXPECT_FALSE(course.outcomes.empty()) << course.title;
    EXPECT_TRUE(store::does_hold(isle.read(), {"course", course.id, priya})) << course.title;
    for (const CourseSession& session : store::sessions_of_course(isle.read(), course.id))
      ++(session.days.front().day < day("2026-11-29") ? behind : ahead);
  }
  EXPECT_EQ(behind, 13);
  EXPECT_EQ(ahead, 2);
}

}  // namespace
}  // namespace earshot::demo
