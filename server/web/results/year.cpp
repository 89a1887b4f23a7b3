// SPDX-License-Identifier: Apache-2.0
// What people said of all courses in a year of the partnership, or in another period.
#include "store/partnership.h"
#include "web/courses/report_part.h"
#include "web/pages.h"
#include "web/results/wider.h"

namespace earshot::web {
namespace {

using courses::Period;
using courses::Wider;

constexpr std::string_view path = "/results/year";

std::chrono::month_day year_starts(Site& site) {
  return store::find_partnership(site.db()).cycle_starts;
}

AskedPeriod period_at(const Visit& visit, Site& site) {
  return asked_period(visit, courses::year_of(visit.today, year_starts(site)));
}

void which_period(Html& page, const AskedPeriod& asked) {
  page.open("div", {{"class", "app-unprinted"}});
  open_search(page, path);
  day_field(page, asked.filled, "from", "First day");
  day_field(page, asked.filled, "until", "Last day");
  button(page, "Show this period", Weight::secondary);
  page.close("form");
  page.close("div");
}

// Years before and after, only as far as there are results.
void other_years(Html& page, Site& site, const Period& period) {
  const auto all = courses::days_with_results(site.db());
  const auto starts = year_starts(site);
  std::vector<Link> links;
  const auto year = [&](const std::string& words, Day day) {
    const Period of = courses::year_of(day, starts);
    links.push_back({words + ": " + period_in_words(of), path_of({std::nullopt, of})});
  };
  if (all && all->from < period.from)
    year("The year before", period.from - std::chrono::days(1));
  if (all && period.until < all->until)
    year("The year after", period.until + std::chrono::days(1));
  if (links.empty())
    return;
  page.open("ul");
  for (const Link& link : links) {
    page.open("li");
    add_link(page, link);
    page.close("li");
  }
  page.close("ul");
}

void by_subject(Html& page, Site& site, const Period& period) {
  const auto subjects = courses::subjects_at_hand(site.db(), period);
  if (subjects.empty())
    return;
  page.element("h2", "By subject");
  Table rows{.id = "subjects",
             .caption = "What people said of each subject, and whether it lasted",
             .columns = {{"Subject"}, {"Courses with results", true}}};
  for (const courses::SubjectAtHand& each : subjects) {
    Html name;
    add_link(name, {each.subject.title, path_of({each.subject, period})});
    rows.rows.push_back({std::move(name), std::to_string(each.courses)});
  }
  table(page, rows);
}

SummedPage page_of(const Wider& wider) {
  return {.whose = courses::title_of(wider),
          .of = courses::these_courses,
          .path = std::string(path),
          .query = wider.period ? period_query(*wider.period) : "",
          .back = {"Back to results", "/results"},
          .tells_whether_it_lasted = false};
}

// As files are named: by the day on which the period begins.
std::string file_name(const Wider& wider) { return "courses-" + to_text(wider.period->from); }

}  // namespace

Outcome year_results(const Visit& visit, Site& site) {
  const AskedPeriod asked = period_at(visit, site);
  SummedPage page = page_of({std::nullopt, asked.period});
  which_period(page.first, asked);
  if (!asked.period)
    return shown(visit, site,
                 {.title = "Results of a period",
                  .inside = std::move(page.first),
                  .problems = asked.filled.problems,
                  .back = page.back});
  const courses::WiderResults results = courses::results_of(site.db(), {{}, asked.period});
  other_years(page.first, site, *asked.period);
  list_courses(page, visit, site, results.courses);
  by_subject(page.last, site, *asked.period);
  return show_summed(visit, site, std::move(page), results.summed);
}

Outcome year_results_file(const Visit& visit, Site& site) {
  const Wider at{std::nullopt, period_at(visit, site).period};
  if (!at.period)
    return not_found(site);
  return summed_table(courses::to_save(courses::results_of(site.db(), at), at), file_name(at));
}

Outcome year_results_workbook(const Visit& visit, Site& site) {
  const Wider at{std::nullopt, period_at(visit, site).period};
  if (!at.period)
    return not_found(site);
  return summed_workbook(visit, site, courses::to_save(courses::results_of(site.db(), at), at),
                         file_name(at));
}

}  // namespace earshot::web
