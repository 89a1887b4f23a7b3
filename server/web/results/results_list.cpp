// SPDX-License-Identifier: Apache-2.0
// What has closed, fifty to a page.
#include <algorithm>
#include <charconv>

#include "answers/results.h"
#include "store/surveys.h"
#include "web/components.h"
#include "web/results/results.h"

namespace earshot::web {
namespace {

constexpr int surveys_a_page = 50;

// Newest first; those of one day by name, so that the order is always the same.
std::vector<Survey> closed_surveys(Database& db) {
  std::vector<Survey> closed = store::all_surveys(db);
  std::erase_if(closed, [](const Survey& survey) { return survey.state == SurveyState::open; });
  std::ranges::sort(closed, [](const Survey& a, const Survey& b) {
    return a.closes_on != b.closes_on ? a.closes_on > b.closes_on : a.title < b.title;
  });
  return closed;
}

int page_asked(const Visit& visit, int of) {
  const std::string_view text = visit.query["page"];
  int page = 1;
  std::from_chars(text.data(), text.data() + text.size(), page);
  return std::clamp(page, 1, std::max(of, 1));
}

std::string answered(const answers::Results& results) {
  const std::string count = std::to_string(results.answered.value_or(0));
  return results.invited ? count + " of " + std::to_string(*results.invited) : count;
}

Html what_is_shown(const answers::Results& results) {
  Html cell;
  switch (results.survey.state) {
    case SurveyState::released:
      if (results.release && results.release->unit != Unit::survey)
        cell.text("With others: " + results.release->unit_name);
      else
        tag(cell, "Results", Shade::green);
      break;
    case SurveyState::waiting:
      tag(cell, "Too few so far", Shade::yellow);
      break;
    case SurveyState::destroyed:
      tag(cell, results.answered.value_or(0) == 0 ? "Nobody answered" : "Too few");
      break;
    default:
      tag(cell, "Being drawn up", Shade::blue);
  }
  return cell;
}

}  // namespace

std::string results_path(std::string_view survey) {
  return "/surveys/" + std::string(survey) + "/results";
}

Day closed_on(const answers::Results& results, Day today) {
  const Day last = std::min(results.survey.closes_on, today);
  const bool alone = results.release && results.release->unit == Unit::survey;
  return alone ? std::min(last, results.release->released_on) : last;
}

Outcome results_list(const Visit& visit, Site& site) {
  const std::vector<Survey> closed = closed_surveys(site.db());
  const int of = (static_cast<int>(closed.size()) + surveys_a_page - 1) / surveys_a_page;
  const int at = page_asked(visit, of);
  Sheet sheet{.title = "Results", .wide = true};
  sheet.inside.element("p", "Surveys that have closed, the latest first.", {{"class", "app-lead"}});
  sheet.inside.open("ul");
  for (const Link& link : {Link{"Results by subject, of all courses", "/results/subjects"},
                           Link{"Results of all courses in a year", "/results/year"}}) {
    sheet.inside.open("li");
    add_link(sheet.inside, link);
    sheet.inside.close("li");
  }
  sheet.inside.close("ul");
  Table rows{.id = "results",
             .caption = "Closed surveys",
             .columns = {{"Survey"}, {"Closed"}, {"Answered", true}, {"What is shown"}},
             .if_empty =
                 "No survey has closed yet. Results are shown the day after a survey's "
                 "last day, or as soon as somebody closes it."};
  const auto first = static_cast<std::size_t>(at - 1) * surveys_a_page;
  for (std::size_t i = first; i < closed.size() && i < first + surveys_a_page; ++i) {
    const auto results = answers::results_of(site.db(), closed[i].id).value();
    Html name;
    add_link(name, {closed[i].title, results_path(closed[i].id)});
    rows.rows.push_back({std::move(name), long_text(closed_on(results, visit.today)),
                         answered(results), what_is_shown(results)});
  }
  table(sheet.inside, rows);
  pagination(sheet.inside, {.path = "/results", .at = at, .of = of});
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
