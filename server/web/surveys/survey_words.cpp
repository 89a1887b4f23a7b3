// SPDX-License-Identifier: Apache-2.0
#include "web/surveys/survey_words.h"

#include <algorithm>
#include <array>

#include "answers/results.h"
#include "base/text.h"
#include "forms/names.h"
#include "forms/placeholders.h"
#include "store/invitations.h"
#include "store/listed.h"

namespace earshot::web {
namespace {

constexpr std::array<PhaseRow, 6> phases{{
    {Phase::being_readied, "ready", "Being prepared", "Being prepared", Shade::yellow},
    {Phase::open, "open", "Open", "Open", Shade::green},
    {Phase::not_begun, "not-begun", "Not begun yet", "Not begun yet", Shade::blue},
    {Phase::closed, "closed", "Closed, results being drawn up", "Closed", Shade::blue},
    {Phase::waiting, "waiting", "Waiting for more answers", "Waiting", Shade::grey},
    {Phase::ended, "ended", "Ended", "Ended", Shade::grey},
}};

constexpr std::array<std::string_view, 6> audiences{
    "Practitioners", "Children", "Young people", "Parents and carers", "Facilitators and observers",
    "Managers"};

constexpr int soon = 3;  // days

// Who has answered is no secret where people were told so; elsewhere only fives are said.
std::string open_answers(Database& db, const Survey& survey, const std::string& so_far) {
  const bool told = survey.promise == Promise::confidential || survey.promise == Promise::named;
  if (!told)
    return so_far;
  const auto asked = store::count_invitations(db, survey.id);
  if (asked.invited == 0)
    return "Nobody has a link yet.";
  return std::to_string(asked.used) + " of " + std::to_string(asked.invited) + " have answered.";
}

}  // namespace

const PhaseRow& row_of(Phase phase) { return phases[static_cast<std::size_t>(phase)]; }

const PhaseRow* find_phase(std::string_view name) {
  const auto found = std::ranges::find(phases, name, &PhaseRow::name);
  return found == phases.end() ? nullptr : &*found;
}

Phase phase_of(const Survey& survey, Day today) {
  switch (survey.state) {
    case SurveyState::open:
      return survey.opens_on > today ? Phase::not_begun : Phase::open;
    case SurveyState::closed:
      return Phase::closed;
    case SurveyState::waiting:
      return Phase::waiting;
    case SurveyState::released:
    case SurveyState::destroyed:
      break;
  }
  return Phase::ended;
}

std::string survey_path(std::string_view survey, std::string_view below) {
  return "/surveys/" + std::string(survey) + std::string(below);
}

std::string answers_in_words(Database& db, const Survey& survey) {
  const auto results = answers::results_of(db, survey.id);
  if (!results)
    return {};
  return survey.state == SurveyState::open ? open_answers(db, survey, results->so_far)
                                           : results->sentence;
}

bool closes_soon(const Survey& survey, Day today) {
  return survey.closes_on - today <= std::chrono::days(soon);
}

std::string closes_in_words(const Survey& survey, Day today) {
  const int days = (survey.closes_on - today).count();
  if (days == 0)
    return "Closes tonight";
  if (days == 1)
    return "Closes tomorrow night";
  if (days > 1 && days <= soon)
    return "Closes in " + std::to_string(days) + " days";
  return (days < 0 ? "Should have closed on " : "Closes on ") + long_text(survey.closes_on);
}

std::string promise_as_shown(const Survey& survey) {
  constexpr std::string_view day = "{day}";
  std::string words(row_of(survey.promise).on_screen);
  if (const auto at = words.find(day); at != words.npos)
    words.replace(at, day.size(), long_text(survey.cycle_ends_on));
  return words;
}

std::string languages_in_words(const std::vector<std::string>& languages) {
  std::vector<std::string> words;
  for (const std::string& language : languages) {
    const std::string both = forms::language_words(language);  // "Polish (pl)"
    words.push_back(both.substr(0, both.find(" (")));
  }
  return list_of(words, "and");
}

std::string reports_to_in_words(Database& db, std::string_view group) {
  const auto listed = store::find_listed(db, List::reports, group);
  return listed ? listed->title : "No group in particular";
}

std::string form_title(const Form& form) {
  const Text title = forms::filled(form.title, {}, -1);
  return std::string(in_language(title, form.languages.front(), form.languages.front()));
}

std::string_view audience_in_words(Audience audience) {
  return audiences[static_cast<std::size_t>(audience)];
}

}  // namespace earshot::web
