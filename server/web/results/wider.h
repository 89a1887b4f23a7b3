// SPDX-License-Identifier: Apache-2.0
// Results of all courses on a subject, and of all courses in a year or another period. For everybody who reads results: whoever
// does may open each survey that is added up here, so a sum of them tells nobody more.
#pragma once

#include "courses/upward.h"
#include "web/results/summed_page.h"
#include "web/routes.h"

namespace earshot::web {

Outcome list_subjects(const Visit& visit, Site& site);
Outcome subject_results(const Visit& visit, Site& site);
Outcome subject_results_file(const Visit& visit, Site& site);
Outcome subject_results_workbook(const Visit& visit, Site& site);
Outcome year_results(const Visit& visit, Site& site);
Outcome year_results_file(const Visit& visit, Site& site);
Outcome year_results_workbook(const Visit& visit, Site& site);

std::string path_of(const courses::Wider& wider);
// "Of all courses in Neglect", "Of all courses this year"
Link link_to(const courses::Wider& wider, Day today);
void links_to(Html& page, const std::vector<courses::Wider>& all, Day today);
// Where more is shown of what shows little; nothing where nothing more is.
void point_upward(Html& page, const std::optional<courses::Upward>& upward);

// Which courses are added up, after the figures; those that whoever reads may open lead to their results.
void list_courses(SummedPage& page, const Visit& visit, Site& site,
                  const std::vector<courses::CountedCourse>& all);

}  // namespace earshot::web
