// SPDX-License-Identifier: Apache-2.0
#include "answers/new_survey.h"

#include "base/log.h"
#include "base/readable_codes.h"
#include "base/sealing.h"
#include "forms/form_json.h"
#include "store/form_versions.h"
#include "store/invitations.h"
#include "store/json.h"
#include "store/staff_record.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

std::string compact(Day day) {
  std::string text = to_text(day);
  std::erase(text, '-');
  return text;
}

std::string title_of(const NewSurvey& wanted) {
  if (!wanted.title.empty())
    return wanted.title;
  const Form& form = wanted.form;
  std::string title(in_language(form.title, form.languages.front(), form.languages.front()));
  if (!wanted.occasion.course.empty())
    title = wanted.occasion.course + ": " + title;
  return title;
}

std::vector<std::string> languages_of(const NewSurvey& wanted) {
  return wanted.languages.empty() ? std::vector{wanted.form.languages.front()} : wanted.languages;
}

Survey survey_of(const NewSurvey& wanted) {
  const Form& form = wanted.form;
  return {.id = form.name + "-" + compact(wanted.opens_on) + "-" + random_letters(5),
          .title = title_of(wanted),
          .form = form.name,
          .form_version = form.version,
          .stage = form.stage,
          .promise = wanted.promise,
          .floor = wanted.floor.value_or(row_of(wanted.promise).floor),
          .occasion = wanted.occasion,
          .opens_on = wanted.opens_on,
          .closes_on = wanted.closes_on,
          .cycle_ends_on = wanted.cycle_ends_on,
          .answered = std::nullopt,
          .public_key = {},
          .release = std::nullopt,
          .languages = languages_of(wanted),
          .reports_to = wanted.reports_to};
}

// A standing link is led on; another open survey gets one of its own.
std::string give_link(Database& db, const Survey& survey, const NewSurvey& wanted) {
  if (wanted.next_of) {
    if (!store::lead_to(db, wanted.next_of->code, wanted.next_of->survey, survey.id))
      throw std::logic_error("a standing link was led on twice");
    return wanted.next_of->code;
  }
  std::string code = random_letters(6);
  store::add_open_link(db, code, survey.id);
  if (wanted.standing)
    store::stand_for_long(db, code, store::to_json(*wanted.standing));
  return code;
}

MadeSurvey add(Database& db, const Survey& survey, const NewSurvey& wanted, Moment now) {
  const Form& form = wanted.form;
  MadeSurvey made{.problems = {}, .survey = survey, .invitations = {}, .code = {}};
  if (auto changed = store::publish(
          db, {form.name, form.version, forms::fingerprint(form), forms::to_json(form)},
          london_day(now))) {
    made.problems.push_back(std::move(*changed));
    return made;
  }
  store::add_survey(db, survey);
  if (wanted.promise == Promise::open)
    made.code = give_link(db, survey, wanted);
  made.invitations = store::add_invitations(db, survey.id, wanted.invitations);
  store::add_to_record(
      db, {.who = wanted.opened_by, .at = now, .what = "opened-survey", .on = survey.id});
  return made;
}

// Whatever went wrong: a key whose survey was not made would lie in the key folder for ever.
struct KeyUntilMade {
  Site& site;
  const PreparedSurvey& prepared;
  bool is_made = false;
  ~KeyUntilMade() {
    if (!is_made)
      give_up(site, prepared);
  }
};

}  // namespace

PreparedSurvey prepare_survey(Site& site, const NewSurvey& wanted) {
  PreparedSurvey prepared{.problems = problems_of(site, wanted), .survey = {}, .change = {}};
  if (!prepared.problems.empty())
    return prepared;
  const BoxKeys boxes = BoxKeys::random();
  prepared.survey = survey_of(wanted);
  prepared.survey.public_key = boxes.public_key;
  house_key(site, link_key);  // its links must be of the key that everybody else's are
  // A survey without its key could take answers that nobody can ever open, so the key comes first.
  site.keys.keep(survey_key(prepared.survey.id), boxes.private_key);
  prepared.change = [survey = prepared.survey, wanted, now = site.clock()](Database& db) {
    return add(db, survey, wanted, now);
  };
  return prepared;
}

void give_up(Site& site, const PreparedSurvey& prepared) try {
  site.keys.destroy(survey_key(prepared.survey.id));
} catch (const std::exception& error) {
  log::error(std::string("The key of a survey that was not made could not be removed: ") +
             error.what());
}

MadeSurvey make_survey(Site& site, const NewSurvey& wanted,
                       const std::function<bool(Database&)>& still_wanted) {
  PreparedSurvey prepared = prepare_survey(site, wanted);
  if (!prepared.problems.empty())
    return {.problems = std::move(prepared.problems), .survey = {}, .invitations = {}, .code = {}};
  KeyUntilMade key{site, prepared};
  MadeSurvey made = site.data.writer().run([&](Database& db) {
    return still_wanted && !still_wanted(db) ? MadeSurvey{} : prepared.change(db);
  });
  key.is_made = !made.survey.id.empty() && made.problems.empty();
  return made;
}

Day cycle_end(Day day, std::chrono::month_day starts) {
  using namespace std::chrono;
  const year_month_day date{day};
  const auto start_in = [&](year y) { return sys_days{y / starts.month() / starts.day()}; };
  const Day next =
      start_in(date.year()) > day ? start_in(date.year()) : start_in(date.year() + years{1});
  return next - days{1};
}

}  // namespace earshot::answers
