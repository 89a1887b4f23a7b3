// SPDX-License-Identifier: Apache-2.0
#include "web/ways/ways_common.h"

#include "forms/form_json.h"
#include "store/form_versions.h"
#include "store/staff_record.h"
#include "store/surveys.h"
#include "web/public_address.h"
#include "web/ways/ways.h"

namespace earshot::web {

std::vector<Task> ways_out(const Survey& survey, Audience audience) {
  if (row_of(survey.promise).has_invitations)
    return {{.link = {"Personal links", path_of(survey, "/people")},
             .hint = "A list of people; each gets a link of their own"}};
  std::vector<Task> ways{{.link = {"One link for everybody", path_of(survey, "/link")},
                          .hint = "To send, or to print as a poster with a QR code"}};
  if (!is_family(audience))
    ways.push_back({.link = {"One link for each agency", path_of(survey, "/agencies")},
                    .hint = "Each agency's lead forwards it and says how many staff were sent it"});
  return ways;
}

std::optional<Survey> survey_here(const Visit& visit, Site& site) {
  return store::find_survey(site.db(), visit.variable);
}

Form form_of(Database& db, const Survey& survey) {
  const auto version = store::find_form_version(db, survey.form, survey.form_version);
  return forms::form_from_json(version.value().json);
}

std::string path_of(const Survey& survey, std::string_view rest) {
  return "/surveys/" + survey.id + std::string(rest);
}

Link back_to(const Survey& survey) { return {"Back to the survey", path_of(survey)}; }

bool can_be_answered(const Survey& survey, Day today) {
  return survey.state == SurveyState::open && survey.closes_on >= today;
}

std::string when_open(const Survey& survey, Day today) {
  if (!can_be_answered(survey, today))
    return "It has closed and takes no more answers.";
  if (survey.opens_on > today)
    return "It takes answers from " + long_text(survey.opens_on) + " to " +
           long_text(survey.closes_on) + ". Until then its links say that it has not begun.";
  return "It takes answers until " + long_text(survey.closes_on) + ".";
}

std::string promise_in_words(const Survey& survey) {
  constexpr std::string_view day = "{day}";
  std::string words(row_of(survey.promise).on_screen);
  if (const auto at = words.find(day); at != words.npos)
    words.replace(at, day.size(), long_text(survey.cycle_ends_on));
  return words;
}

std::string whole_address(Site& site, std::string_view path) {
  return public_address(site.house.settings) + std::string(path);
}

void copy_block(Html& page, std::string_view text) {
  page.element("code", text, {{"class", "app-copy"}});
}

void download_button(Html& page, const Visit& visit, std::string_view action) {
  open_form(page, visit, action);
  button(page, "Download the links");
  page.close("form");
}

Page csv_file(std::string csv, std::string_view name) {
  return {.body = std::move(csv),
          .type = "text/csv; charset=utf-8",
          .kept = Kept::never,
          .headers = {
              {"Content-Disposition", "attachment; filename=\"" + std::string(name) + ".csv\""}}};
}

void record_deed(Database& db, const Visit& visit, std::string_view what, const Survey& survey) {
  store::add_to_record(
      db, {.who = visit.staff->person, .at = visit.now, .what = what, .on = survey.id});
}

std::string count_of(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace earshot::web
