// SPDX-License-Identifier: Apache-2.0
#include "web/courses/figures_part.h"

#include <algorithm>

#include "answers/results.h"
#include "base/text.h"
#include "courses/summed_results.h"
#include "model/other_voice.h"
#include "store/askings.h"
#include "store/partnership.h"
#include "web/courses/asking_part.h"
#include "web/results/lasting_part.h"
#include "web/results/results.h"

namespace earshot::web {
namespace {

using courses::SessionFigures;
using courses::StageStanding;

struct Part {
  int count = 0;
  std::string_view words;
};
std::string parts_in_words(std::initializer_list<Part> parts) {
  std::vector<std::string> said;
  for (const Part& part : parts)
    if (part.count > 0)
      said.push_back(std::to_string(part.count) + std::string(part.words));
  return said.empty() ? std::string() : list_of(said, "and");
}

std::string answered_in_words(int answered, int asked) {
  return std::to_string(answered) + " of " + std::to_string(asked) + " answered";
}

std::string booked_in_words(const courses::CourseFigures& figures) {
  const std::string booked = std::to_string(figures.people.booked) + " booked";
  const std::string places =
      figures.places ? ", of " + std::to_string(*figures.places) + " places" : "";
  const std::string gave_up =
      figures.people.gave_up > 0
          ? "; " + std::to_string(figures.people.gave_up) + " cancelled their place"
          : "";
  return booked + places + gave_up;
}

void one_stage(Html& page, const courses::StageTotal& stage, const AskingRules& rules, Day today) {
  page.element("h3", courses::stage_in_words(stage.follow_up, rules));
  if (stage.asked > 0)
    progress(page, answered_in_words(stage.answered, stage.asked), stage.answered, stage.asked);
  if (stage.undelivered > 0)
    page.element("p", "Letters could be delivered to " +
                          std::to_string(stage.asked - stage.undelivered) + " of " +
                          std::to_string(stage.asked) + ".");
  if (const std::string words = what_comes(stage.planned, stage.next_on, today); !words.empty())
    page.element("p", words);
  if (stage.asked == 0 && stage.planned == 0)
    page.element("p", "Nobody has been asked yet.");
}

std::string places_of(const SessionFigures& session) {
  const std::string booked = std::to_string(session.people.booked);
  return session.session.capacity ? booked + " of " + std::to_string(*session.session.capacity)
                                  : booked;
}

// The results of the unit in which a survey's answers count, or why there are none.
void add_results(Html& cell, const answers::Results& results, Day today) {
  const bool with_others = results.release && results.release->unit != Unit::survey;
  switch (results.survey.state) {
    case SurveyState::open:
      cell.text(results.survey.closes_on < today
                    ? std::string("Being drawn up")
                    : "Open until " + long_text(results.survey.closes_on));
      return;
    case SurveyState::released:
      add_link(cell, {with_others ? "Results with others: " + results.release->unit_name
                                  : std::string("Results"),
                      results_path(results.survey.id), results.survey.title});
      return;
    case SurveyState::waiting:
      add_link(cell, {"Too few so far", results_path(results.survey.id), results.survey.title});
      return;
    case SurveyState::destroyed:
      if (results.answered.value_or(0) == 0)
        cell.text("Nobody answered");
      else
        add_link(cell, {"Too few", results_path(results.survey.id), results.survey.title});
      return;
    case SurveyState::closed:
      cell.text("Being drawn up");
      return;
  }
}

Inside results_of_stage(Database& db, const std::vector<store::CourseSurvey>& surveys,
                        const StageStanding& stage, Day today) {
  Html cell;
  for (const store::CourseSurvey& row : surveys) {
    const auto results =
        row.stage == stage.stage ? answers::results_of(db, row.survey) : std::nullopt;
    if (!results)
      continue;
    cell.open("div");
    add_results(cell, *results, today);
    cell.close("div");
  }
  return cell;
}

void their_people(Html& page, const Visit& visit, Site& site,
                  std::span<const SessionFigures> sessions) {
  Table rows{.id = "sessions",
             .caption = "Sessions, the latest first",
             .columns = {{"When"},
                         {"Where"},
                         {"Trainer"},
                         {"Standing"},
                         {"Booked", true},
                         {"Attended", true},
                         {"Part", true},
                         {"Did not attend", true}},
             .if_empty = "No session has been added yet."};
  for (const SessionFigures& each : sessions) {
    Html day;
    add_link(day, {days_in_words(each.session), session_path(each.session.id)});
    rows.rows.push_back({std::move(day), where_in_words(each.session),
                         trainer_in_words(site.db(), each.session),
                         standing_tag(each.session, visit.today), places_of(each),
                         std::to_string(each.people.attended), std::to_string(each.people.part),
                         std::to_string(each.people.absent)});
  }
  table(page, rows);
}

void their_answers(Html& page, const Visit& visit, Site& site,
                   std::span<const SessionFigures> sessions) {
  const AskingRules rules = store::find_partnership(site.db()).asking;
  Table rows{.id = "answers",
             .caption = "Who has answered, and results",
             .columns = {{"Session"}, {"Asked"}, {"Answered"}, {"Results"}}};
  for (const SessionFigures& each : sessions) {
    const auto surveys = store::surveys_of_session(site.db(), each.session.id);
    for (const StageStanding& stage : each.stages) {
      if (stage.asked == 0)
        continue;
      Html day, bar;
      add_link(day, {days_in_words(each.session), session_path(each.session.id)});
      progress(bar, answered_in_words(stage.answered, stage.asked), stage.answered, stage.asked);
      rows.rows.push_back({std::move(day), courses::stage_in_words(stage.follow_up, rules),
                           std::move(bar),
                           results_of_stage(site.db(), surveys, stage, visit.today)});
    }
  }
  if (!rows.rows.empty())
    table(page, rows);
}

}  // namespace

std::string sessions_in_words(const courses::CourseFigures& figures) {
  return parts_in_words(
      {{figures.held, " held"}, {figures.to_come, " to come"}, {figures.cancelled, " cancelled"}});
}

std::string came_in_words(const courses::Presence& people) {
  std::string words = parts_in_words({{people.attended, " attended"},
                                      {people.part, " attended part of it"},
                                      {people.absent, " did not attend"}});
  if (people.unbooked > 0)
    words += "; " + std::to_string(people.unbooked) + " of those who attended had no booking";
  return words;
}

Html standing_tag(const CourseSession& session, Day today) {
  switch (courses::standing_of(session, today)) {
    case courses::SessionStands::cancelled:
      return tag("Cancelled", Shade::grey);
    case courses::SessionStands::any_time:
      return tag("At any time", Shade::blue);
    case courses::SessionStands::held:
      return tag("Held", Shade::grey);
    case courses::SessionStands::to_come:
      break;
  }
  return tag("To come", Shade::green);
}

void all_sessions_together(Html& page, const Visit& visit, Site& site,
                           const courses::CourseFigures& figures) {
  if (figures.sessions.empty())
    return;
  page.element("h2", "All sessions together");
  std::vector<SummaryRow> rows;
  if (const std::string words = sessions_in_words(figures); !words.empty())
    rows.push_back({"Sessions", words});
  rows.push_back({"Places", booked_in_words(figures)});
  if (const std::string words = came_in_words(figures.people); !words.empty())
    rows.push_back({"Came", words});
  if (figures.people.unknown > 0)
    rows.push_back({"Not known yet", "Whether " + people_in_words(figures.people.unknown) +
                                         (figures.people.unknown == 1 ? " comes" : " come") +
                                         ", or came"});
  summary_list(page, rows);
  if (figures.stages.empty())
    return;
  const AskingRules rules = store::find_partnership(site.db()).asking;
  page.element("h2", "What people are asked");
  page.element("p", "You see how many have answered, never what anybody answered.");
  no_letters_note(page, site);
  for (const courses::StageTotal& stage : figures.stages)
    one_stage(page, stage, rules, visit.today);
}

void results_of_session(Html& page, const Visit& visit, Site& site, std::string_view session) {
  const std::vector<courses::AskedAt> surveys = courses::asked_at(site.db(), session);
  if (surveys.empty())
    return;
  page.element("h2", "Results");
  page.open("ul");
  for (const courses::AskedAt& each : surveys) {
    page.open("li").text(capital(each.stage == manager_stage
                                     ? "what managers saw"
                                     : in_words(SpokenOf{each.stage, false})) +
                         ": ");
    if (const auto results = answers::results_of(site.db(), each.survey.id))
      add_results(page, *results, visit.today);
    page.close("li");
  }
  page.close("ul");
}

void each_session(Html& page, const Visit& visit, Site& site,
                  std::span<const SessionFigures> sessions) {
  page.element("h2", "Sessions");
  their_people(page, visit, site, sessions);
  their_answers(page, visit, site, sessions);
}

}  // namespace earshot::web
