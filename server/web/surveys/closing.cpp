// SPDX-License-Identifier: Apache-2.0
// Ending a survey before its day, giving it another last day, and letting none follow it. What
// can't be undone is said before it is done.
#include <algorithm>

#include "answers/settle.h"
#include "store/open_links.h"
#include "store/staff_record.h"
#include "store/surveys.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/surveys/survey_words.h"
#include "web/surveys/surveys.h"

namespace earshot::web {
namespace {

// One that takes answers, or will.
std::optional<Survey> find_open(const Visit& visit, Site& site) {
  auto survey = store::find_survey(site.db(), visit.variable);
  return survey && survey->state == SurveyState::open ? survey : std::nullopt;
}

// Somebody was quicker, or its day came; a survey that never was is not found.
Page no_longer_open(const Visit& visit, Site& site) {
  const auto survey = store::find_survey(site.db(), visit.variable);
  if (!survey)
    return not_found(site);
  Sheet sheet{.title = "This survey is closed",
              .back = {"Back to the survey", survey_path(survey->id)},
              .status = visit.method == "POST" ? 409 : 200};
  paragraph(sheet.inside, "It takes no answers any more. Nothing has been changed just now.");
  return shown(visit, site, sheet);
}

Page done(std::string_view survey, std::string_view what) {
  return see_other(survey_path(survey, "?done=" + std::string(what)));
}

void record(Database& db, const Visit& visit, std::string_view what, std::string_view survey) {
  store::add_to_record(
      db, {.who = visit.staff->person, .at = visit.now, .what = what, .on = std::string(survey)});
}

std::optional<store::OpenLink> standing_link(Database& db, const Survey& survey) {
  auto link = store::open_link_of(db, survey.id);
  return link && link->plan && !link->ended_on ? std::move(link) : std::nullopt;
}

// Fives are said before a close; whether there are enough may not be told more exactly than that.
std::string if_too_few(const Survey& survey) {
  return "Results are shown from " + std::to_string(survey.floor) +
         " answers on. If there are fewer, they are kept sealed until they can be shown together "
         "with others of the same form, and destroyed unread if that has not come about by " +
         long_text(survey.cycle_ends_on) + ".";
}

Page closing_page(const Visit& visit, Site& site, const Survey& survey) {
  Sheet sheet{.title = "Close this survey now",
              .back = {"Back to the survey", survey_path(survey.id)}};
  Html& page = sheet.inside;
  paragraph(page, survey.title + " would take answers until " + long_text(survey.closes_on) + ".");
  summary_list(page, {{"Answers", answers_in_words(site.db(), survey)}});
  if (survey.floor > 1)
    paragraph(page, if_too_few(survey));
  if (standing_link(site.db(), survey))
    paragraph(page,
              "No further survey follows it, and its poster then says that it is closed. To have "
              "results sooner and let the next one begin, give it an earlier closing day instead.");
  warning(
      page,
      "It can't be opened again. Whoever is writing an answer just now can't send it any more.");
  open_form(page, visit, survey_path(survey.id, "/close"));
  button(page, "Close the survey", Weight::warning);
  page.close("form");
  return shown(visit, site, sheet);
}

Page closing_day_page(const Visit& visit, Site& site, const Survey& survey, const Filled& filled) {
  Sheet sheet{.title = "Change the closing day",
              .problems = filled.problems,
              .back = {"Back to the survey", survey_path(survey.id)}};
  Html& page = sheet.inside;
  paragraph(page, survey.title + " now closes on " + long_text(survey.closes_on) +
                      ", at midnight. Tell people who were told that day.");
  open_form(page, visit, survey_path(survey.id, "/closing-day"));
  day_field(page, filled, "closes", "Last day on which it can be answered",
            "From " + long_text(std::max(visit.today, survey.opens_on)) + " to " +
                long_text(survey.cycle_ends_on));
  button(page, "Change the day");
  page.close("form");
  return shown(visit, site, sheet);
}

// People were told when what joins their answers goes: the end of the year, which stays.
std::optional<std::string> wrong_day(const Survey& survey, const Fields& form, Day today) {
  if (is_day_empty(form, "closes"))
    return "Write the last day on which it can be answered";
  const auto day = day_typed(form, "closes");
  if (!day)
    return "There is no such day. Write it in numbers, such as 28 10 2026";
  if (*day < today)
    return long_text(*day) + " has passed. Choose today or a later day, or close the survey now";
  if (*day < survey.opens_on)
    return "The survey only opens on " + long_text(survey.opens_on) + ". Choose that day or later";
  if (*day > survey.cycle_ends_on)
    return "The year to which its answers count ends on " + long_text(survey.cycle_ends_on) +
           ". Choose that day or an earlier one, and open a new survey for what comes after";
  return std::nullopt;
}

Page end_standing_page(const Visit& visit, Site& site, const Survey& survey) {
  Sheet sheet{.title = "Make this survey the last one",
              .back = {"Back to the survey", survey_path(survey.id)}};
  Html& page = sheet.inside;
  paragraph(page, survey.title + " still takes answers until " + long_text(survey.closes_on) +
                      ". After that no new survey opens, and its poster says that it is closed.");
  warning(page, "Take the posters down after that day. A new survey would need new ones.");
  open_form(page, visit, survey_path(survey.id, "/end-standing"));
  button(page, "Make it the last one", Weight::warning);
  page.close("form");
  return shown(visit, site, sheet);
}

}  // namespace

Outcome show_close_survey(const Visit& visit, Site& site) {
  const auto survey = find_open(visit, site);
  return survey ? closing_page(visit, site, *survey) : no_longer_open(visit, site);
}

Outcome close_survey(const Visit& visit, Site& site) {
  const auto survey = find_open(visit, site);
  if (!survey)
    return no_longer_open(visit, site);
  return {done(survey->id, "closed"),
          [visit, survey = *survey, &house = site.house](Database& db) -> std::optional<Page> {
            if (!answers::close_and_record(db, survey.id, visit.staff->person, visit.now)) {
              Site later(house);
              return no_longer_open(visit, later);
            }
            if (house.settle_soon)
              house.settle_soon();  // waits for this change, as every change does
            return std::nullopt;
          }};
}

Outcome show_closing_day(const Visit& visit, Site& site) {
  const auto survey = find_open(visit, site);
  if (!survey)
    return no_longer_open(visit, site);
  Filled filled;
  put_day(filled.values, "closes", survey->closes_on);
  return closing_day_page(visit, site, *survey, filled);
}

Outcome take_closing_day(const Visit& visit, Site& site) {
  const auto survey = find_open(visit, site);
  if (!survey)
    return no_longer_open(visit, site);
  if (const auto wrong = wrong_day(*survey, visit.form, visit.today))
    return closing_day_page(visit, site, *survey, {visit.form, {problem_at("closes", *wrong)}});
  const Day day = day_typed(visit.form, "closes").value();
  if (day == survey->closes_on)
    return see_other(survey_path(survey->id));
  return {done(survey->id, "closing-day"),
          [visit, id = survey->id, day, &house = site.house](Database& db) -> std::optional<Page> {
            if (!store::change_closing_day(db, id, day)) {
              Site later(house);
              return no_longer_open(visit, later);
            }
            record(db, visit, "changed-closing-day", id);
            return std::nullopt;
          }};
}

Outcome show_end_standing(const Visit& visit, Site& site) {
  const auto survey = find_open(visit, site);
  if (!survey)
    return no_longer_open(visit, site);
  if (!standing_link(site.db(), *survey))
    return see_other(survey_path(survey->id));
  return end_standing_page(visit, site, *survey);
}

// Asked again in the change: it may have rolled on meanwhile, and then there is another to end.
Outcome end_standing(const Visit& visit, Site& site) {
  const auto survey = find_open(visit, site);
  if (!survey)
    return no_longer_open(visit, site);
  return {done(survey->id, "standing-ended"),
          [visit, survey = *survey](Database& db) -> std::optional<Page> {
            const auto link = standing_link(db, survey);
            if (!link)
              return see_other(survey_path(survey.id));
            store::end_standing(db, link->code, visit.today);
            record(db, visit, "ended-standing", survey.id);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
