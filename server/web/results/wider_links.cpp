// SPDX-License-Identifier: Apache-2.0
// Ways to results of more than one course, and back.
#include "web/courses/course_words.h"
#include "web/courses/report_part.h"
#include "web/results/wider.h"
#include "web/ways/ways_common.h"

namespace earshot::web {

std::string path_of(const courses::Wider& wider) {
  return (wider.subject ? "/subjects/" + wider.subject->name + "/results"
                        : std::string("/results/year")) +
         (wider.period ? period_query(*wider.period) : "");
}

Link link_to(const courses::Wider& wider, Day today) {
  std::string words = "Of all courses";
  if (wider.subject)
    words += " in " + wider.subject->title;
  if (wider.period)
    words += wider.period->has(today) ? " this year"
                                      : " from " + long_text(wider.period->from) + " to " +
                                            long_text(wider.period->until);
  return {std::move(words), path_of(wider)};
}

void links_to(Html& page, const std::vector<courses::Wider>& all, Day today) {
  page.open("ul");
  for (const courses::Wider& each : all) {
    page.open("li");
    add_link(page, link_to(each, today));
    page.close("li");
  }
  page.close("ul");
}

void point_upward(Html& page, const std::optional<courses::Upward>& upward) {
  if (!upward)
    return;
  const courses::UpwardWords words = courses::in_words(*upward);
  Html inside;
  inside.text(words.before);
  add_link(inside, {words.where, path_of(upward->wider)});
  inside.text(words.after);
  inset(page, std::move(inside));
}

void list_courses(SummedPage& page, const Visit& visit, Site& site,
                  const std::vector<courses::CountedCourse>& all) {
  if (all.empty())
    return;
  page.first.element("p", "Sums of what the results of " +
                              count_of(all.size(), "course", "courses") + " show one by one.");
  Html& last = page.last;
  last.element("h2", "Which courses these are");
  last.open("ul");
  for (const courses::CountedCourse& course : all) {
    last.open("li");
    if (!course.id.empty() && may_see_course(site.db(), visit, course.id))
      add_link(last, {course.title, course_path(course.id, "results")});
    else
      last.text(course.title);
    last.close("li");
  }
  last.close("ul");
}

}  // namespace earshot::web
