// SPDX-License-Identifier: Apache-2.0
#include "needs/families.h"

#include <algorithm>
#include <array>

#include "model/listed.h"
#include "needs/groupings.h"
#include "store/listed.h"

namespace earshot::needs {
namespace {

struct AudienceRow {
  Audience audience;
  std::string_view title;
};
constexpr std::array all_families{AudienceRow{Audience::child, "Children"},
                                  AudienceRow{Audience::young_person, "Young people"},
                                  AudienceRow{Audience::parent, "Parents and carers"}};
constexpr std::array ways{std::string_view("age"), std::string_view("held_pen")};

std::vector<std::string> forms_of(Audience audience, const std::vector<SurveyReleased>& surveys) {
  std::vector<std::string> forms;
  for (const SurveyReleased& survey : surveys)
    if (survey.form.audience == audience &&
        std::ranges::find(forms, survey.form.name) == forms.end())
      forms.push_back(survey.form.name);
  return forms;
}

// One set of results is shown as it is; of several, what each of them shows whole is added up.
answers::Pooled added_up(std::vector<Release>& releases) {
  if (releases.size() > 1)
    return answers::pooled(releases).value();
  const std::vector<int> once(releases.front().figures.size(), 1);
  answers::Pooled one;
  one.release = std::move(releases.front());
  one.sets = 1;
  one.sets_of_figure = one.sets_with_figure = once;
  return one;
}

FormSaid said_with(const std::string& form, const std::vector<SurveyReleased>& surveys) {
  FormSaid said;
  std::vector<Release> releases;
  for (const SurveyReleased& survey : surveys)
    if (survey.form.name == form) {
      said.surveys.push_back(&survey);
      releases.push_back(survey.release);
    }
  const Form& newest = said.newest().form;
  said.audience = newest.audience;
  said.title = std::string(in_language(newest.title, newest.languages.front(), {}));
  said.pooled = added_up(releases);
  return said;
}

}  // namespace

std::string_view title_of(Audience audience) {
  const auto found = std::ranges::find(all_families, audience, &AudienceRow::audience);
  return found == all_families.end() ? std::string_view() : found->title;
}

std::string_view title_of_side(std::string_view side) {
  const auto found = std::ranges::find(all_sides, side, &NamedChoice::name);
  return found == all_sides.end() ? std::string_view() : found->title;
}

std::vector<FormSaid> what_families_said(const std::vector<SurveyReleased>& surveys) {
  std::vector<FormSaid> all;
  for (const AudienceRow& row : all_families)
    for (const std::string& form : forms_of(row.audience, surveys))
      all.push_back(said_with(form, surveys));
  return all;
}

bool is_told(const Figure& figure) {
  return has_answers_to_choose(figure) && figure.base.value_or(0) >= fewest_shown &&
         !figure.counts.empty();
}

std::string what_is_not_told(const FormSaid& form) {
  const auto hidden = std::ranges::count_if(form.pooled.release.figures, [](const Figure& figure) {
    return has_answers_to_choose(figure) && !is_told(figure);
  });
  if (hidden == 0)
    return {};
  return std::to_string(hidden) + (hidden == 1 ? " question" : " questions") + " of \"" +
         form.title + "\" can't be shown: fewer than " + std::to_string(fewest_shown) +
         " answered, or no set of results shows all its numbers.";
}

std::vector<FamilyBreakdown> by_age_and_pen(const FormSaid& form) {
  std::vector<FamilyBreakdown> found;
  for (const SurveyReleased* survey : form.surveys)
    for (const std::string_view way : ways)
      for (const Breakdown* breakdown : breakdowns_by(*survey, way))
        found.push_back({survey, breakdown});
  return found;
}

std::vector<FeltAboutTopic> felt_about_topics(Database& db, const std::vector<const Topic*>& topics,
                                              const std::vector<FormSaid>& forms) {
  const auto meant = meant_by_names(store::find_lists(db).topics);
  std::vector<FeltAboutTopic> felt;
  for (const Topic* topic : topics)
    for (const FormSaid& form : forms)
      for (const Figure& figure : form.pooled.release.figures) {
        const auto about = topics_of(form.newest(), figure, meant);
        if (is_told(figure) && std::ranges::find(about, topic->name) != about.end())
          felt.push_back({topic, &form, &figure});
      }
  return felt;
}

}  // namespace earshot::needs
