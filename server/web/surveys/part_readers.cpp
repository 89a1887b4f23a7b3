// SPDX-License-Identifier: Apache-2.0
// To which group its results go, and in which languages it is asked. A language is offered once
// somebody who grew up with it has read the form.
#include <algorithm>

#include "store/listed.h"
#include "web/prose.h"
#include "web/surveys/plan_parts.h"
#include "web/surveys/survey_words.h"

namespace earshot::web {
namespace {

// The form's first is what it was written in.
bool is_checked(const Form& form, const std::string& language) {
  return language == form.languages.front() ||
         std::ranges::find(form.checked_languages, language) != form.checked_languages.end();
}

std::vector<std::string> languages_that(const Form& form, bool checked) {
  std::vector<std::string> languages;
  for (const std::string& language : form.languages)
    if (is_checked(form, language) == checked)
      languages.push_back(language);
  return languages;
}

void put(Fields& fields, const SurveyPlan& plan) {
  fields.add("reports-to", plan.reports_to);
  for (const std::string& language : plan.languages)
    fields.add("languages", language);
}

void draw_group(Html& page, const Filled& filled, Database& db) {
  ChoiceField field{.name = "reports-to",
                    .legend = "To which group do its results go?",
                    .hint = "People read it on the first page. The groups are under Settings",
                    .choices = {{"", "No group in particular"}}};
  for (const ReportGroup& group : store::find_lists(db).reports)
    if (!group.listing.closed_on)
      field.choices.push_back({group.name, group.title});
  select_field(page, filled, field);
}

void draw_languages(Html& page, const Filled& filled, const Form& form) {
  const std::vector<std::string> checked = languages_that(form, true);
  if (checked.size() > 1) {
    ChoiceField field{.name = "languages",
                      .legend = "In which languages can people answer?",
                      .hint = "The first one you tick is shown first",
                      .choices = {}};
    for (const std::string& language : checked)
      field.choices.push_back({language, languages_in_words({language})});
    checkboxes(page, filled, field);
  } else {
    paragraph(page, "People answer it in " + languages_in_words(checked) + ".");
  }
  const std::vector<std::string> unchecked = languages_that(form, false);
  if (unchecked.empty())
    return;
  inset(page, "It is also written in " + languages_in_words(unchecked) +
                  ", which can't be offered yet: nobody who grew up with the language has checked "
                  "it. Ask somebody who did to read the preview. Then whoever looks after the form "
                  "ticks \"checked by a native reader\".");
}

void draw(Html& page, const Filled& filled, const PlanRoom& room) {
  Filled offered = filled;
  if (filled.values.all("languages").empty() && filled.problems.empty())
    offered.values.add("languages", room.form.languages.front());
  draw_group(page, offered, room.db);
  draw_languages(page, offered, room.form);
}

Problems take(SurveyPlan& plan, const Fields& form, const PlanRoom& room) {
  Problems problems;
  plan.reports_to = form["reports-to"];
  const auto group = store::find_listed(room.db, List::reports, plan.reports_to);
  if (!plan.reports_to.empty() && (!group || group->closed_on))
    problems.push_back(
        problem_at("reports-to", "This group is not on the list any more. Choose another"));
  const std::vector<std::string> checked = languages_that(room.form, true);
  plan.languages.clear();
  for (const std::string& language : checked)
    if (checked.size() == 1 || std::ranges::count(form.all("languages"), language) > 0)
      plan.languages.push_back(language);
  if (plan.languages.empty())
    problems.push_back(problem_at("languages", "Tick at least one language"));
  return problems;
}

}  // namespace

const PlanPart part_readers{"readers", "Who reads it, and in which languages?", put, draw, take};

}  // namespace earshot::web
