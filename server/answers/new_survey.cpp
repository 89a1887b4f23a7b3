// SPDX-License-Identifier: Apache-2.0
#include "answers/new_survey.h"

#include <algorithm>

#include "base/sealing.h"
#include "forms/form_json.h"
#include "forms/read_form.h"
#include "store/form_versions.h"
#include "store/invitations.h"
#include "store/open_links.h"
#include "store/partnership.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

using Wrong = std::optional<std::string>;

bool repeats(const Form& form) {
  return std::ranges::any_of(form.pages, [](const Page& page) {
    return std::ranges::any_of(page.questions, &Question::per_outcome);
  });
}

Wrong closes_too_early(const NewSurvey& wanted) {
  if (wanted.closes_on >= wanted.opens_on)
    return {};
  return "The survey closes on " + long_text(wanted.closes_on) + ", before it opens on " +
         long_text(wanted.opens_on) + ". Choose a later closing day.";
}

Wrong floor_too_low(const NewSurvey& wanted) {
  const PromiseRow& row = row_of(wanted.promise);
  if (!wanted.floor || *wanted.floor >= row.least_floor)
    return {};
  return "Answers to an " + std::string(row.name) + " survey are never shown for fewer than " +
         std::to_string(row.least_floor) + " people. Choose " + std::to_string(row.least_floor) +
         " or more.";
}

Wrong families_are_never_named(const NewSurvey& wanted) {
  if (!is_family(wanted.form.audience) || wanted.promise == Promise::open ||
      wanted.promise == Promise::anonymous)
    return {};
  return "Children and families are only asked open or anonymous. Choose one of these two.";
}

Wrong outcomes_missing(const NewSurvey& wanted) {
  if (!repeats(wanted.form) || !wanted.occasion.outcomes.empty())
    return {};
  return "This form asks about each learning outcome of a course. Give the course's outcomes, from "
         "one to four, each with its topic.";
}

Wrong outcomes_alike(const NewSurvey& wanted) {
  const auto& outcomes = wanted.occasion.outcomes;
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (outcomes[i].text == outcomes[j].text)
        return "Two learning outcomes are the same: \"" + outcomes[i].text +
               "\". Leave one out, or word them apart.";
  const bool blank = std::ranges::any_of(outcomes, [](const auto& o) { return o.text.empty(); });
  if (blank)
    return "A learning outcome has no words. Write what people should be able to do.";
  return {};
}

Wrong too_many_outcomes(const NewSurvey& wanted) {
  if (wanted.occasion.outcomes.size() <= most_outcomes)
    return {};
  return "A course has at most four learning outcomes; these are " +
         std::to_string(wanted.occasion.outcomes.size()) + ". Leave some out.";
}

Wrong invitations_without_promise(const NewSurvey& wanted) {
  if (wanted.invitations == 0 || row_of(wanted.promise).has_invitations)
    return {};
  return "An open survey has one link for everybody, so no personal links. Choose another promise, "
         "or ask for no links.";
}

constexpr Wrong (*rules[])(const NewSurvey&) = {
    closes_too_early,  floor_too_low,  families_are_never_named,    outcomes_missing,
    too_many_outcomes, outcomes_alike, invitations_without_promise,
};

// Letters and figures that are not taken for one another when read from paper.
std::string short_code(int length) {
  constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
  std::string code;
  for (int i = 0; i < length; ++i)
    code.push_back(letters[random_below(letters.size())]);
  return code;
}

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

}  // namespace

MadeSurvey make_survey(Site& site, const NewSurvey& wanted) {
  MadeSurvey made;
  for (const auto rule : rules)
    if (const Wrong wrong = rule(wanted))
      made.problems.push_back({.message = *wrong});
  const std::vector<std::string> languages =
      wanted.languages.empty() ? std::vector{wanted.form.languages.front()} : wanted.languages;
  std::ranges::move(forms::ready_to_open(wanted.form, languages),
                    std::back_inserter(made.problems));
  if (auto missing =
          numbers_missing(store::find_partnership(*site.data.snapshot()), wanted.form.audience))
    made.problems.push_back({.message = std::move(*missing)});
  if (!wanted.form.plugin.empty() && !site.plugins.has(wanted.form.plugin))
    made.problems.push_back({.message = "The plugin '" + wanted.form.plugin +
                                        "' of this form is not loaded. Put it into the plugin "
                                        "folder, then make the survey."});
  if (!made.problems.empty())
    return made;

  const Form& form = wanted.form;
  const BoxKeys boxes = BoxKeys::random();
  made.survey = {.id = form.name + "-" + compact(wanted.opens_on) + "-" + short_code(5),
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
                 .public_key = boxes.public_key,
                 .release = std::nullopt,
                 .languages = languages,
                 .reports_to = wanted.reports_to};

  if (wanted.promise == Promise::open)
    made.code = short_code(6);
  house_key(site, link_key);  // its links must be of the key that everybody else's are
  // A survey without its key could take answers that nobody can ever open, so the key comes first.
  site.keys.keep(survey_key(made.survey.id), boxes.private_key);
  const Day today = site.today();
  const auto problem = site.data.writer().run([&](Database& db) {
    auto changed = store::publish(
        db, {form.name, form.version, forms::fingerprint(form), forms::to_json(form)}, today);
    if (changed)
      return changed;
    store::add_survey(db, made.survey);
    if (!made.code.empty())
      store::add_open_link(db, made.code, made.survey.id);
    made.invitations = store::add_invitations(db, made.survey.id, wanted.invitations);
    return changed;
  });
  if (problem) {
    site.keys.destroy(survey_key(made.survey.id));
    made.problems.push_back(*problem);
  }
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
