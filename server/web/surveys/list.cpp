// SPDX-License-Identifier: Apache-2.0
// All surveys by where they stand. Many are found by words of their title, or a part at a time.
#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "store/planned_surveys.h"
#include "store/surveys.h"
#include "web/components.h"
#include "web/surveys/plans.h"
#include "web/surveys/survey_words.h"
#include "web/surveys/surveys.h"

namespace earshot::web {
namespace {

constexpr std::size_t a_page = 20;
constexpr std::size_t of_each = 10;  // where all parts of the list stand below one another
constexpr std::size_t few = 10;      // are found without a search

struct Row {
  Phase phase;
  std::string title;
  std::string path;
  std::optional<Survey> survey;       // absent: it is being got ready
  std::optional<PlannedSurvey> plan;  // absent: it is a survey
};

// Open ones by the day they close; what has closed, the latest first.
bool comes_first(const Row& one, const Row& other) {
  if (one.phase != other.phase)
    return one.phase < other.phase;
  if (!one.survey || !other.survey)
    return false;
  const bool soonest = one.phase == Phase::open;
  if (one.phase == Phase::not_begun)
    return one.survey->opens_on < other.survey->opens_on;
  return soonest ? one.survey->closes_on < other.survey->closes_on
                 : one.survey->closes_on > other.survey->closes_on;
}

std::vector<Row> all_rows(const Visit& visit, Site& site) {
  std::vector<Row> rows;
  for (PlannedSurvey& each : store::all_planned(site.db()))
    rows.push_back({Phase::being_readied, plan_title(site, each.plan), plan_path(each.id),
                    std::nullopt, std::move(each)});
  for (Survey& each : store::all_surveys(site.db()))
    rows.push_back({phase_of(each, visit.today), each.title, survey_path(each.id), std::move(each),
                    std::nullopt});
  std::ranges::stable_sort(rows, comes_first);
  return rows;
}

bool has_words(const Row& row, std::string_view words) {
  const std::string about = row.survey ? row.title + " " + row.survey->occasion.course + " " +
                                             row.survey->occasion.session + " " + row.survey->id
                                       : row.title + " " + row.plan->plan.course;
  return folded(about).find(folded(words)) != std::string::npos;
}

std::string begun_in_words(Site& site, const PlannedSurvey& plan) {
  return "Begun on " + long_text(plan.made_on) + " by " + planned_by(site, plan) +
         ". Nobody can answer it yet.";
}

std::string hint_of(Site& site, const Row& row) {
  if (row.plan)
    return begun_in_words(site, *row.plan);
  const Survey& survey = *row.survey;
  if (row.phase == Phase::not_begun)
    return "Opens on " + long_text(survey.opens_on) + ", closes on " + long_text(survey.closes_on) +
           ".";
  const std::string answers = answers_in_words(site.db(), survey);
  return row.phase == Phase::ended
             ? answers + " Its last day was " + long_text(survey.closes_on) + "."
             : answers;
}

Task task_of(const Visit& visit, Site& site, const Row& row, bool with_phase) {
  Task task{.link = {row.title, row.path}, .hint = hint_of(site, row)};
  const PhaseRow& phase = row_of(row.phase);
  if (row.phase == Phase::open) {
    task.status = closes_in_words(*row.survey, visit.today);
    task.shade = closes_soon(*row.survey, visit.today) ? Shade::yellow : Shade::green;
  } else if (with_phase) {
    task.status = phase.tag;
    task.shade = phase.shade;
  }
  return task;
}

void add_tasks(Html& page, const Visit& visit, Site& site, std::span<const Row> rows,
               bool with_phase) {
  std::vector<Task> tasks;
  for (const Row& row : rows)
    tasks.push_back(task_of(visit, site, row, with_phase));
  task_list(page, tasks);
}

void add_parts(Html& page, const Visit& visit, Site& site, std::span<const Row> rows) {
  while (!rows.empty()) {
    const Phase phase = rows.front().phase;
    const auto end = std::ranges::find_if(rows, [&](const Row& row) { return row.phase != phase; });
    const auto part = rows.first(static_cast<std::size_t>(end - rows.begin()));
    const PhaseRow& words = row_of(phase);
    page.element("h2", words.title);
    add_tasks(page, visit, site, part.first(std::min(part.size(), of_each)), false);
    if (part.size() > of_each) {
      page.open("p");
      add_link(page,
               {"Show all " + std::to_string(part.size()),
                "/surveys?part=" + std::string(words.name), "of: " + std::string(words.title)});
      page.close("p");
    }
    rows = rows.subspan(part.size());
  }
}

int page_asked(const Visit& visit, int of) {
  const std::string_view text = visit.query["page"];
  int page = 1;
  std::from_chars(text.data(), text.data() + text.size(), page);
  return std::clamp(page, 1, std::max(of, 1));
}

void add_one_page(Html& page, const Visit& visit, Site& site, std::span<const Row> rows,
                  const std::string& path) {
  const int of = static_cast<int>((rows.size() + a_page - 1) / a_page);
  const int at = page_asked(visit, of);
  const auto from = std::min(static_cast<std::size_t>(at - 1) * a_page, rows.size());
  add_tasks(page, visit, site, rows.subspan(from, std::min(a_page, rows.size() - from)), true);
  pagination(page, {.path = path, .at = at, .of = of});
}

void add_search(Html& page, const Visit& visit) {
  open_search(page, "/surveys");
  text_field(page, {visit.query, {}},
             {.name = "find",
              .label = "Find a survey",
              .hint = "A word of its title or its course",
              .width = Width::words});
  button(page, "Find", Weight::secondary);
  page.close("form");
}

// What stands on the page: what was looked for, one part, or all of them.
void add_found(Html& page, const Visit& visit, Site& site, std::vector<Row> rows) {
  const std::string words(visit.query["find"]);
  const PhaseRow* part = find_phase(visit.query["part"]);
  if (words.empty() && part == nullptr)
    return add_parts(page, visit, site, rows);
  std::erase_if(rows, [&](const Row& row) {
    return (part != nullptr && row.phase != part->phase) || !has_words(row, words);
  });
  const std::string heading = words.empty() ? std::string(part->title)
                                            : std::to_string(rows.size()) +
                                                  (rows.size() == 1 ? " survey" : " surveys") +
                                                  " with \"" + words + "\"";
  page.element("h2", heading);
  if (rows.empty())
    return nothing_yet(page,
                       words.empty() ? "There is none here just now."
                                     : "No survey has these words in its title or its course.",
                       {"Show all surveys", "/surveys"});
  add_one_page(page, visit, site, rows,
               words.empty() ? "/surveys?part=" + std::string(part->name)
                             : "/surveys?find=" + in_query(words));
  page.open("p");
  add_link(page, {"Show all surveys", "/surveys"});
  page.close("p");
}

constexpr Done done_here[] = {
    {"thrown-away", "The survey has been thrown away."},
};

}  // namespace

Outcome show_surveys(const Visit& visit, Site& site) {
  Sheet sheet{.title = "Surveys", .done = said_done(done_here, visit)};
  std::vector<Row> rows = all_rows(visit, site);
  if (rows.empty()) {
    nothing_yet(
        sheet.inside,
        "There are no surveys yet. A survey asks the questions of one form, from one day to "
        "another, under a promise of how private the answers are.",
        {"Get the first one ready", "/surveys/new"});
    return shown(visit, site, sheet);
  }
  link_button(sheet.inside, "New survey", "/surveys/new");
  if (rows.size() > few)
    add_search(sheet.inside, visit);
  add_found(sheet.inside, visit, site, std::move(rows));
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
