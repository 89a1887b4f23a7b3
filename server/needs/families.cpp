// SPDX-License-Identifier: Apache-2.0
#include "needs/families.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <set>

#include "answers/pooled.h"
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

// Of fewer than count for learning needs nothing is shown.
bool is_told(const Figure& figure) {
  return has_answers_to_choose(figure) && figure.base.value_or(0) >= fewest_shown &&
         !figure.counts.empty();
}

void add(std::vector<QuestionSaid>& questions, const SetSaid& set) {
  auto found = std::ranges::find_if(questions, [&](const QuestionSaid& each) {
    return answers::is_same_question(each.newest(), *set.figure);
  });
  if (found == questions.end())
    found = questions.insert(found, QuestionSaid());
  found->sets.insert(found->sets.begin(), set);
}

std::optional<Figure> added_up(const QuestionSaid& question) {
  std::vector<Release> releases;
  for (const SetSaid& set : question.sets) {
    if (!answers::hides_nothing(*set.figure))
      return std::nullopt;
    releases.emplace_back().figures = {*set.figure};
  }
  if (releases.size() < 2)
    return std::nullopt;
  return answers::pooled(releases).value().release.figures.front();
}

// Asked at some time, and shown at none.
int count_not_told(const FormSaid& form) {
  std::set<std::string> asked;
  for (const SurveyReleased* survey : form.surveys)
    for (const Figure& figure : survey->release.figures)
      if (has_answers_to_choose(figure))
        asked.insert(figure.question);
  for (const QuestionSaid& question : form.questions)
    for (const SetSaid& set : question.sets)
      asked.erase(set.figure->question);
  return static_cast<int>(asked.size());
}

FormSaid said_with(const std::string& name, const std::vector<SurveyReleased>& surveys) {
  FormSaid form;
  for (const SurveyReleased& survey : surveys)
    if (survey.form.name == name) {
      form.surveys.push_back(&survey);
      form.answered += survey.release.answered;
    }
  for (const SurveyReleased* survey : form.surveys | std::views::reverse)
    for (const Figure& figure : survey->release.figures)
      if (is_told(figure))
        add(form.questions, {survey, &figure});
  for (QuestionSaid& question : form.questions)
    question.all = added_up(question);
  form.not_told = count_not_told(form);
  const Form& newest = form.surveys.back()->form;
  form.audience = newest.audience;
  form.title = std::string(in_language(newest.title, newest.languages.front(), {}));
  return form;
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

std::string what_is_not_told(const FormSaid& form) {
  if (form.not_told == 0)
    return {};
  return std::to_string(form.not_told) + (form.not_told == 1 ? " question" : " questions") +
         " of \"" + form.title + "\" can't be shown: fewer than " + std::to_string(fewest_shown) +
         " answered, or every number would say too much of few.";
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
      for (const QuestionSaid& question : form.questions) {
        const auto about = topics_of(*question.sets.back().survey, question.newest(), meant);
        if (std::ranges::find(about, topic->name) != about.end())
          felt.push_back({topic, &form, &question});
      }
  return felt;
}

}  // namespace earshot::needs
