// SPDX-License-Identifier: Apache-2.0
// One survey: where it stands, what people were told, how it reaches them, and what may still be
// changed.
#include "store/open_links.h"
#include "store/surveys.h"
#include "web/components.h"
#include "web/navigation.h"
#include "web/pages.h"
#include "web/paper/paper.h"
#include "web/person_words.h"
#include "web/prose.h"
#include "web/surveys/survey_words.h"
#include "web/surveys/surveys.h"
#include "web/surveys/ways_out.h"

namespace earshot::web {
namespace {

constexpr Done done_here[] = {
    {"opened", "The survey has been opened. Now let people know of it."},
    {"closed", "The survey has been closed. Its results are drawn up within a minute."},
    {"closing-day", "The closing day has been changed."},
    {"standing-ended", "No further survey will follow this one."},
};

// The link that leads to it and on to the next quarter's; nothing if none follows.
bool is_followed(Database& db, const Survey& survey) {
  const auto link = store::open_link_of(db, survey.id);
  return link && link->plan && !link->ended_on;
}

std::string about_in_words(const Occasion& occasion) {
  std::string words;
  for (const std::string* each : {&occasion.course, &occasion.session, &occasion.subject})
    if (!each->empty())
      words += (words.empty() ? "" : ", ") + *each;
  if (const auto day = parse_day(occasion.day))
    words += (words.empty() ? "" : ", ") + long_text(*day);
  return words;
}

Html outcomes_in_words(const Occasion& occasion) {
  std::vector<std::string> outcomes;
  for (const earshot::Outcome& outcome : occasion.outcomes)
    outcomes.push_back(outcome.text);
  Html inside;
  bullets(inside, outcomes);
  return inside;
}

SummaryRow closing_row(const Visit& visit, Database& db, const Survey& survey) {
  const bool open = survey.state == SurveyState::open;
  SummaryRow row{open ? "Closes" : "Last day",
                 long_text(survey.closes_on) + (open ? ", at midnight" : "")};
  if (open && is_followed(db, survey))
    row.value = long_text(survey.closes_on) + ", at midnight. Then the next quarter's opens";
  if (phase_of(survey, visit.today) == Phase::open && closes_soon(survey, visit.today))
    row.value = closes_in_words(survey, visit.today) + ", " + long_text(survey.closes_on);
  if (open)
    row.actions = {{"Change", survey_path(survey.id, "/closing-day"), "the closing day"}};
  return row;
}

void add_summary(Html& page, const Visit& visit, Database& db, const Survey& survey) {
  const PhaseRow& phase = row_of(phase_of(survey, visit.today));
  std::vector<SummaryRow> rows{{"Where it stands", tag(phase.tag, phase.shade)},
                               {"Answers", answers_in_words(db, survey)},
                               {"Opens", long_text(survey.opens_on)},
                               closing_row(visit, db, survey)};
  if (const std::string about = about_in_words(survey.occasion); !about.empty())
    rows.push_back({"About", about});
  if (!survey.occasion.outcomes.empty())
    rows.push_back({"Learning outcomes", outcomes_in_words(survey.occasion)});
  rows.push_back({"How private it is", promise_as_shown(survey)});
  rows.push_back({"Results are shown", "From " + std::to_string(survey.floor) + " answers on"});
  rows.push_back({"Results go to", reports_to_in_words(db, survey.reports_to)});
  rows.push_back({"Languages", languages_in_words(survey.languages)});
  rows.push_back({"Form", survey.form + ", version " + std::to_string(survey.form_version)});
  summary_list(page, rows);
}

void add_results(Html& page, const Visit& visit, const Survey& survey) {
  const Place results{"Read the results", survey_path(survey.id, "/results")};
  if (survey.state != SurveyState::released || !is_open_to(results, visit.staff))
    return;
  link_button(page, results.words, results.path);
}

void add_what_else(Html& page, Database& db, const Survey& survey) {
  if (survey.state != SurveyState::open)
    return;
  page.element("h2", "Before its last day");
  page.open("p");
  add_link(page, {"Close it now", survey_path(survey.id, "/close")});
  page.close("p");
  if (!is_followed(db, survey))
    return;
  page.open("p");
  add_link(page, {"Make it the last one", survey_path(survey.id, "/end-standing")});
  page.close("p");
}

}  // namespace

Outcome show_survey(const Visit& visit, Site& site) {
  const auto survey = store::find_survey(site.db(), visit.variable);
  if (!survey)
    return not_found(site);
  Sheet sheet{.title = survey->title,
              .back = {"Back to surveys", "/surveys"},
              .done = said_done(done_here, visit)};
  add_results(sheet.inside, visit, *survey);
  add_summary(sheet.inside, visit, site.db(), *survey);
  add_ways_out(sheet.inside, visit, site, *survey);
  add_paper(sheet.inside, visit, *survey);
  add_what_else(sheet.inside, site.db(), *survey);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
