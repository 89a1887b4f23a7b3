// SPDX-License-Identifier: Apache-2.0
// What people said of a course over all its sessions: whether it lasted; and a page for each time they were asked.
#include "courses/course_results.h"
#include "courses/upward.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/pages.h"
#include "web/results/summed_page.h"
#include "web/results/wider.h"

namespace earshot::web {
namespace {

std::string file_name(const Course& course) { return "course-" + course.id; }

}  // namespace

Outcome show_course_results(const Visit& visit, Site& site) {
  const auto course = course_of(visit, site);
  if (!course)
    return not_found(site);
  const courses::SummedResults results = courses::results_of_course(site.db(), *course);
  SummedPage page{.whose = course->title,
                  .of = courses::this_course,
                  .path = course_path(course->id, "results"),
                  .query = {},
                  .back = {"Back to the course", course_path(course->id)}};
  if (courses::shows_little(results))
    point_upward(page.first, courses::upward_from(site.db(), *course, visit.today));
  page.last.element("h2", "Of other courses");
  links_to(page.last, courses::wider_than(site.db(), *course, visit.today), visit.today);
  return show_summed(visit, site, std::move(page), results);
}

Outcome course_results_file(const Visit& visit, Site& site) {
  const auto course = course_of(visit, site);
  if (!course)
    return not_found(site);
  return summed_table(courses::to_save(courses::results_of_course(site.db(), *course), *course),
                      file_name(*course));
}

Outcome course_results_workbook(const Visit& visit, Site& site) {
  const auto course = course_of(visit, site);
  if (!course)
    return not_found(site);
  return summed_workbook(visit, site,
                         courses::to_save(courses::results_of_course(site.db(), *course), *course),
                         file_name(*course));
}

}  // namespace earshot::web
