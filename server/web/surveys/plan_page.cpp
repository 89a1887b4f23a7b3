// SPDX-License-Identifier: Apache-2.0
// A survey that is being got ready, as a check page: everything that was chosen with a way to change
// it, what must be mended first, how it looks, and the button that opens it.
#include <algorithm>

#include "answers/planned.h"
#include "base/secrets.h"
#include "store/json.h"
#include "store/listed.h"
#include "web/prose.h"
#include "web/surveys/plans.h"
#include "web/surveys/promise_words.h"
#include "web/surveys/survey_words.h"
#include "web/surveys/surveys.h"

namespace earshot::web {
namespace {

constexpr std::string_view nothing_said = "Not chosen yet";

Link change(const PlannedSurvey& planned, std::string_view part, std::string_view about) {
  return {"Change", plan_path(planned.id, "/" + std::string(part)), std::string(about)};
}

std::string said(const std::optional<Day>& day) {
  return day ? long_text(*day) : std::string(nothing_said);
}

Html outcomes_with_topics(Database& db, const SurveyPlan& plan) {
  Html inside;
  std::vector<std::string> lines;
  for (const earshot::Outcome& outcome : plan.outcomes) {
    const auto topic = store::find_listed(db, List::topics, outcome.topic);
    lines.push_back(outcome.text + " (" + (topic ? topic->title : outcome.topic) + ")");
  }
  if (lines.empty())
    inside.text(nothing_said);
  else
    bullets(inside, lines);
  return inside;
}

void add_about(std::vector<SummaryRow>& rows, Site& site, const PlannedSurvey& planned,
               const Form& form) {
  const SurveyPlan& plan = planned.plan;
  rows.push_back({"Questions", form_title(form) + ", version " + std::to_string(form.version)});
  rows.push_back({"Title", plan_title(site, plan), {change(planned, "about", "what it is about")}});
  const std::pair<const char*, const std::string*> lines[] = {
      {"Course", &plan.course}, {"Session", &plan.session}, {"Subject", &plan.subject}};
  for (const auto& [name, words] : lines)
    if (!words->empty())
      rows.push_back({name, *words});
  if (plan.day)
    rows.push_back({"Day of the session", long_text(*plan.day)});
  if (answers::asks_outcomes(form))
    rows.push_back({"Learning outcomes",
                    outcomes_with_topics(site.db(), plan),
                    {change(planned, "about", "the learning outcomes")}});
}

std::string promise_words(Site& site, const SurveyPlan& plan) {
  if (!plan.promise)
    return std::string(nothing_said);
  const Particulars& partnership = site.particulars();
  const Day ends = answers::cycle_end(plan.closes_on.value_or(site.house.site.today()),
                                      partnership.cycle_starts);
  return std::string(words_of(*plan.promise).title) + ". " +
         consequences(*plan.promise, partnership, ends);
}

std::string opening_words(const SurveyPlan& plan, Day today) {
  if (plan.opens_on && *plan.opens_on < today)
    return "At once. It was to open on " + long_text(*plan.opens_on);
  return plan.opens_on == today ? "Today, as soon as you open it" : said(plan.opens_on);
}

std::string closing_words(const SurveyPlan& plan, Day today) {
  if (!plan.standing)
    return said(plan.closes_on);
  const Day end = answers::quarter_end(std::max(plan.opens_on.value_or(today), today));
  return long_text(end) + ". Then the next one opens by itself, quarter after quarter";
}

void add_summary(Html& page, const Visit& visit, Site& site, const PlannedSurvey& planned,
                 const Form& form) {
  const SurveyPlan& plan = planned.plan;
  std::vector<SummaryRow> rows;
  add_about(rows, site, planned, form);
  rows.push_back({"How private it is",
                  promise_words(site, plan),
                  {change(planned, "privacy", "how private it is")}});
  rows.push_back(
      {"Opens", opening_words(plan, visit.today), {change(planned, "days", "the opening day")}});
  rows.push_back(
      {"Closes", closing_words(plan, visit.today), {change(planned, "days", "the closing day")}});
  rows.push_back({"Results go to",
                  reports_to_in_words(site.db(), plan.reports_to),
                  {change(planned, "readers", "who reads the results")}});
  const std::vector<std::string> languages =
      plan.languages.empty() ? std::vector{form.languages.front()} : plan.languages;
  rows.push_back(
      {"Languages", languages_in_words(languages), {change(planned, "readers", "the languages")}});
  summary_list(page, rows);
}

void add_what_is_wrong(Html& page, const Problems& wrong) {
  std::vector<std::string> sentences;
  for (const Problem& problem : wrong)
    sentences.push_back(problem.message);
  Html inside;
  bullets(inside, sentences);
  notice(page, "Before it can be opened", std::move(inside));
}

void add_preview(Html& page, const PlannedSurvey& planned, const Form& form) {
  page.element("h2", "How it looks");
  paragraph(page, form.languages.size() > 1
                      ? "Go through it as people will, in each of its languages. Nothing you enter "
                        "is kept or sent."
                      : "Go through it as people will. Nothing you enter is kept or sent.");
  page.open("p");
  add_link(page, {"Preview", plan_path(planned.id, "/preview")});
  page.close("p").open("p");
  add_link(page, {"Preview as wide as a telephone", plan_path(planned.id, "/phone")});
  page.close("p");
}

void add_opening(Html& page, const Visit& visit, const PlannedSurvey& planned) {
  page.element("h2", "Open it");
  bullets(page, {"The questions and how private it is can't be changed any more.",
                 "Until its first day, people who come read that it has not begun.",
                 "The closing day can still be changed, and it can be closed at any time."});
  open_form(page, visit, plan_path(planned.id, "/open"));
  hidden(page, "seen", as_seen(planned.plan));
  button(page, "Open the survey");
  page.close("form");
}

void add_throwing_away(Html& page, const PlannedSurvey& planned) {
  page.open("p");
  add_link(page, {"Throw it away", plan_path(planned.id, "/throw-away")});
  page.close("p");
}

}  // namespace

std::string as_seen(const SurveyPlan& plan) {
  return to_hex(sha256(store::to_json(plan)).substr(0, 8));
}

Page plan_without_form(const Visit& visit, Site& site, const PlannedSurvey& planned) {
  Sheet sheet{.title = plan_title(site, planned.plan), .back = {"Back to surveys", "/surveys"}};
  paragraph(sheet.inside,
            "The form \"" + planned.plan.form +
                "\" is not there any more, so this survey can't be opened. Ask whoever runs the "
                "server to put it back, or throw this away and choose another form.");
  add_throwing_away(sheet.inside, planned);
  return shown(visit, site, sheet);
}

Page plan_page(const Visit& visit, Site& site, const PlannedSurvey& planned,
               const Problems& problems) {
  const auto form = find_offered(site, planned.plan.form);
  if (!form)
    return plan_without_form(visit, site, planned);
  Sheet sheet{.title = plan_title(site, planned.plan),
              .problems = problems,
              .back = {"Back to surveys", "/surveys"}};
  Html& page = sheet.inside;
  const Problems wrong = answers::problems_of(site.house.site, planned.plan, *form);
  paragraph(page, wrong.empty()
                      ? "Nobody can answer it yet. Check what you have chosen, then open it."
                      : "Nobody can answer it yet. What you have chosen so far is kept.");
  if (!wrong.empty() && problems.empty())
    add_what_is_wrong(page, wrong);
  add_summary(page, visit, site, planned, *form);
  add_preview(page, planned, *form);
  if (wrong.empty())
    add_opening(page, visit, planned);
  add_throwing_away(page, planned);
  return shown(visit, site, sheet);
}

Outcome show_plan(const Visit& visit, Site& site) {
  const auto planned = find_plan(visit, site);
  return planned ? plan_page(visit, site, *planned, {}) : plan_is_gone(visit, site);
}

}  // namespace earshot::web
