// SPDX-License-Identifier: Apache-2.0
// One survey's figures as a page and as a file, with what was written and let through.
#include <algorithm>
#include <charconv>

#include "answers/asked_again.h"
#include "answers/results.h"
#include "answers/results_book.h"
#include "answers/results_csv.h"
#include "base/book.h"
#include "base/text.h"
#include "courses/upward.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/results/again_part.h"
#include "web/results/beside.h"
#include "web/results/breakdown.h"
#include "web/results/by_topic.h"
#include "web/results/figure_part.h"
#include "web/results/how_sure.h"
#include "web/results/results.h"
#include "web/results/target_part.h"
#include "web/results/wider.h"
#include "web/results/written.h"

namespace earshot::web {
namespace {

void in_short(Html& page, const answers::Results& results, Day today) {
  const Survey& survey = results.survey;
  const Day last = survey.state == SurveyState::open ? survey.closes_on : closed_on(results, today);
  const std::string from = long_text(survey.opens_on);
  std::vector<SummaryRow> rows{
      {.name = "Asked", .value = last == survey.opens_on ? from : from + " to " + long_text(last)}};
  if (survey.state == SurveyState::open)
    rows.push_back({.name = "Response so far", .value = results.so_far});
  rows.push_back({.name = "Kind of survey", .value = row_of(survey.promise).title});
  if (survey.floor > 1)
    rows.push_back(
        {.name = "Smallest group shown", .value = std::to_string(survey.floor) + " answers"});
  summary_list(page, rows);
}

// Of many groups it takes minutes to find out what may be shown.
void how_far(Html& page, Site& site, const Survey& survey) {
  if (survey.state != SurveyState::closed)
    return;
  const answers::Progress* progress = site.house.site.drawing_up;
  if (const auto questions = progress ? progress->of(survey.id) : std::nullopt)
    page.element("p", std::to_string(questions->done) + " of " + std::to_string(questions->of) +
                          " questions are done.");
  page.open("p");
  add_link(page, {"Look again", results_path(survey.id)});
  page.close("p");
}

// What went wrong on the way is part of what a figure means.
void what_is_missing(Html& page, const Release& release) {
  const auto some = [](int count, std::string_view one, std::string_view many) {
    return std::to_string(count) + std::string(count == 1 ? one : many);
  };
  if (release.unreadable > 0)
    warning(page, some(release.unreadable,
                       " sent answer could not be opened and is not counted. Tell whoever runs "
                       "the server.",
                       " sent answers could not be opened and are not counted. Tell whoever runs "
                       "the server."));
  if (release.plugin_failures > 0)
    warning(page, some(release.plugin_failures,
                       " answer is counted here but could not be counted as a learning need. Tell "
                       "whoever runs the server.",
                       " answers are counted here but could not be counted as learning needs. "
                       "Tell whoever runs the server."));
}

void whose_figures(Html& page, const answers::Results& results) {
  const Release& release = *results.release;
  if (release.unit == Unit::survey)
    return;
  page.element("h2", release.unit_name);
  std::string text = "These are the answers of " + std::to_string(release.surveys.size()) +
                     " surveys together: " + std::to_string(release.answered);
  if (release.invited)
    text += " of " + std::to_string(*release.invited) + " people";
  paragraph(page, text + " answered. Nobody can tell which of them came from this one.");
}

void explain_marks(Html& page) {
  inset(page,
        "[c]: too few to show. One number is hidden where few people chose an answer, and "
        "sometimes another, so that the first can't be worked out. Bars show only what "
        "the table shows.");
}

void add_figures(Html& page, const Release& release, const Written& written,
                 std::string_view survey) {
  if (release.unit == Unit::survey)
    page.element("h2", "What people answered");
  if (hides_some(release))
    explain_marks(page);
  for (const Figure& figure : release.figures) {
    add_figure(page, figure);
    add_target(page, release, figure);
    add_how_sure(page, release, figure);
    written.add(page, figure, survey);
  }
}

using AskedAgain = answers::AskedAgain;

const AskedAgain* find_again(const std::vector<AskedAgain>& all, const Comparison& comparison) {
  const auto found = std::ranges::find_if(all, [&](const AskedAgain& each) {
    return each.measure == comparison.figure.measure && each.outcome == comparison.figure.outcome &&
           each.from == comparison.from && each.to == comparison.to;
  });
  return found == all.end() ? nullptr : &*found;
}

// Only of people who answered at both; who did not may have changed otherwise.
void add_comparisons(Html& page, Database& db, const Release& release) {
  if (release.comparisons.empty())
    return;
  const std::vector<AskedAgain> again = answers::asked_again(db, release);
  page.element("h2", "What changed for the same people");
  paragraph(
      page,
      "Each person's answer is compared with their own at another time, by a code and without "
      "a name. It says nothing of people who answered only once.");
  std::string question;
  for (const Comparison& comparison : release.comparisons) {
    if (comparison.figure.question != question)
      page.element("h3", comparison.figure.text, {{"class", "govuk-heading-s app-question"}});
    question = comparison.figure.question;
    add_comparison(page, comparison);
    // Where fewer than may be told answered both, that has just been said.
    if (const AskedAgain* asked = find_again(again, comparison); asked && comparison.figure.base)
      add_asked_again(page, *asked);
  }
  add_bounds(page, again, "bounds");
  add_how_sure_of_changes(page, release);
}

answers::ToSave to_save(Database& db, const answers::Results& results) {
  return answers::to_save(results, results.release ? answers::asked_again(db, *results.release)
                                                   : std::vector<AskedAgain>());
}

void find_in_comments(Html& page, const Visit& visit, const std::string& where,
                      std::string_view question) {
  open_search(page, where);
  hidden(page, "question", question);
  text_field(page, {visit.query, {}},
             {.name = "words", .label = "Find words in these comments", .width = Width::whole});
  button(page, "Find", Weight::secondary);
  page.close("form");
}

}  // namespace

Outcome survey_results(const Visit& visit, Site& site) {
  const auto results = answers::results_of(site.db(), visit.variable);
  if (!results)
    return not_found(site);
  Sheet sheet{.title = results->survey.title, .back = {"Back to results", "/results"}};
  Html& page = sheet.inside;
  page.element("p", results->sentence, {{"class", "app-lead"}});
  in_short(page, *results, visit.today);
  if (courses::shows_little(*results))
    point_upward(page, courses::upward_from(site.db(), results->survey));
  if (!results->release) {
    how_far(page, site, results->survey);
    return shown(visit, site, sheet);
  }
  what_is_missing(page, *results->release);
  page.open("ul");
  for (const auto& [words, type] : {std::pair{"Download as a workbook", ".xlsx"},
                                    {"Download as a table for a spreadsheet (CSV)", ".csv"}}) {
    page.open("li");
    add_link(page, {words, results_path(results->survey.id) + type});
    page.close("li");
  }
  page.close("ul");
  whose_figures(page, *results);
  if (const std::string words = did_not_answer(*results->release); !words.empty())
    page.element("p", words);
  const Written written(visit, site, *results->release);
  add_figures(page, *results->release, written, results->survey.id);
  add_comparisons(page, site.db(), *results->release);
  lead_to_topics(page, written, results->survey.id);
  lead_to_breakdowns(page, *results);
  lead_to_earlier(page, site, *results);
  return shown(visit, site, sheet);
}

Outcome results_file(const Visit& visit, Site& site) {
  const auto results = answers::results_of(site.db(), visit.variable);
  if (!results || results->survey.state == SurveyState::open)
    return not_found(site);
  return Page{.body = answers::to_csv(to_save(site.db(), *results)),
              .type = "text/csv; charset=utf-8",
              .headers = {{"Content-Disposition",
                           "attachment; filename=\"" + results->survey.id + ".csv\""}}};
}

Outcome results_workbook(const Visit& visit, Site& site) {
  const auto results = answers::results_of(site.db(), visit.variable);
  if (!results || results->survey.state == SurveyState::open)
    return not_found(site);
  return Page{
      .body = answers::to_workbook(to_save(site.db(), *results), site.partnership(), visit.now),
      .type = std::string(workbook_type),
      .headers = {
          {"Content-Disposition", "attachment; filename=\"" + results->survey.id + ".xlsx\""}}};
}

Outcome shown_comments(const Visit& visit, Site& site) {
  const auto results = answers::results_of(site.db(), visit.variable);
  if (!results || !results->release)
    return not_found(site);
  const std::string_view question = visit.query["question"], page_text = visit.query["page"];
  int at = 1;
  std::from_chars(page_text.data(), page_text.data() + page_text.size(), at);
  Sheet sheet{.title = "What people wrote: " + results->survey.title,
              .back = {"Back to the results", results_path(results->survey.id)}};
  const Written written(visit, site, *results->release);
  const std::string where = "/surveys/" + results->survey.id + "/comments";
  const std::string words = one_line(visit.query["words"]);
  find_in_comments(sheet.inside, visit, where, question);
  if (written.shown() > 0)
    link_to_topics(sheet.inside, results->survey.id);
  const bool is_there = words.empty()
                            ? written.add_all(sheet.inside, question,
                                              where + "?question=" + std::string(question), at)
                            : written.add_with(sheet.inside, question, words);
  if (!is_there)
    return not_found(site);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
