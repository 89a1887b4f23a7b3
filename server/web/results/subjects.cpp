// SPDX-License-Identifier: Apache-2.0
// The subjects of which there are results, and what people said of all courses on one: of all years, or of one.
#include "store/listed.h"
#include "store/partnership.h"
#include "web/courses/report_part.h"
#include "web/pages.h"
#include "web/results/wider.h"

namespace earshot::web {
namespace {

using courses::Wider;

// Of the address; absent where there is no such subject, or no such period.
std::optional<Wider> wider_at(const Visit& visit, Site& site) {
  const auto subject = courses::find_subject(store::find_lists(site.db()), visit.variable);
  if (!subject || subject->name != visit.variable)
    return std::nullopt;
  if (!visit.query.has("from") && !visit.query.has("until"))
    return Wider{subject, std::nullopt};
  const AskedPeriod asked = asked_period(visit, {});
  return asked.period ? std::optional(Wider{subject, asked.period}) : std::nullopt;
}

courses::Period this_year(const Visit& visit, Site& site) {
  return courses::year_of(visit.today, store::find_partnership(site.db()).cycle_starts);
}

// The same of all years, or of this one; and of all courses.
std::vector<Wider> others(const Wider& at, const courses::Period& year) {
  std::vector<Wider> all;
  if (at.period)
    all.push_back({at.subject, std::nullopt});
  if (!at.period || at.period->from != year.from || at.period->until != year.until)
    all.push_back({at.subject, year});
  all.push_back({std::nullopt, at.period ? *at.period : year});
  return all;
}

}  // namespace

Outcome list_subjects(const Visit& visit, Site& site) {
  const courses::Period year = this_year(visit, site);
  Sheet sheet{.title = "Results by subject", .back = {"Back to results", "/results"}};
  sheet.inside.element("p",
                       "What people said of all courses on one subject. A course is on the "
                       "subjects of its learning outcomes.");
  Table rows{.id = "subjects",
             .caption = "Subjects",
             .columns = {{"Subject"}, {"Courses with results", true}},
             .if_empty = "No results of a course on any subject have been released yet."};
  for (const courses::SubjectAtHand& each : courses::subjects_at_hand(site.db())) {
    Html name;
    add_link(name, {each.subject.title, path_of({each.subject, std::nullopt})});
    rows.rows.push_back({std::move(name), std::to_string(each.courses)});
  }
  table(sheet.inside, rows);
  links_to(sheet.inside, {{std::nullopt, year}}, visit.today);
  return shown(visit, site, sheet);
}

Outcome subject_results(const Visit& visit, Site& site) {
  const auto at = wider_at(visit, site);
  if (!at)
    return not_found(site);
  const courses::WiderResults results = courses::results_of(site.db(), *at);
  SummedPage page{.whose = courses::title_of(*at),
                  .of = courses::these_courses,
                  .path = path_of({at->subject, std::nullopt}),
                  .query = at->period ? period_query(*at->period) : "",
                  .back = {"Back to results by subject", "/results/subjects"}};
  list_courses(page, visit, site, results.courses);
  page.last.element("h2", "Of other courses and times");
  links_to(page.last, others(*at, this_year(visit, site)), visit.today);
  return show_summed(visit, site, std::move(page), results.summed);
}

Outcome subject_results_file(const Visit& visit, Site& site) {
  const auto at = wider_at(visit, site);
  if (!at)
    return not_found(site);
  return summed_table(courses::to_save(courses::results_of(site.db(), *at), *at),
                      "subject-" + at->subject->name);
}

Outcome subject_results_workbook(const Visit& visit, Site& site) {
  const auto at = wider_at(visit, site);
  if (!at)
    return not_found(site);
  return summed_workbook(visit, site, courses::to_save(courses::results_of(site.db(), *at), *at),
                         "subject-" + at->subject->name);
}

}  // namespace earshot::web
