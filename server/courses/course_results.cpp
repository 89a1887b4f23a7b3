// SPDX-License-Identifier: Apache-2.0
#include "courses/course_results.h"

#include "store/sessions_of_courses.h"

namespace earshot::courses {

std::vector<AskedAt> surveys_of_course(Database& db, const Course& course) {
  std::vector<AskedAt> surveys;
  for (const CourseSession& session : store::sessions_of_course(db, course.id)) {
    if (session.cancelled_on)
      continue;
    for (AskedAt& each : asked_at(db, session.id))
      surveys.push_back(std::move(each));
  }
  return surveys;
}

SummedResults results_of_course(Database& db, const Course& course) {
  return summed_results(db, surveys_of_course(db, course));
}

answers::ToSave to_save(const SummedResults& results, const Course& course) {
  answers::ToSave file = to_save(results, course.code, course.title, this_course);
  file.of = {{"course", course.code}};
  return file;
}

}  // namespace earshot::courses
