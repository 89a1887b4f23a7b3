// SPDX-License-Identifier: Apache-2.0
// What people said of a course over all its sessions, as sums.
#pragma once

#include <vector>

#include "courses/summed_results.h"
#include "model/course.h"

namespace earshot::courses {

// In which the people of its sessions were asked, those aside that were cancelled.
std::vector<AskedAt> surveys_of_course(Database& db, const Course& course);
SummedResults results_of_course(Database& db, const Course& course);

// As files have it.
answers::ToSave to_save(const SummedResults& results, const Course& course);

inline constexpr char this_course[] = "this course";

}  // namespace earshot::courses
