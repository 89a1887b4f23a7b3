// SPDX-License-Identifier: Apache-2.0
#include "web/surveys/plans.h"

#include <algorithm>

#include "answers/forms_at_hand.h"
#include "store/people.h"
#include "store/planned_surveys.h"
#include "web/prose.h"
#include "web/surveys/survey_words.h"

namespace earshot::web {

std::string plan_path(std::string_view plan, std::string_view below) {
  return "/surveys/plans/" + std::string(plan) + std::string(below);
}

std::string in_query(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string spelt;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= '0' && byte <= '9');
    if (plain)
      spelt += letter;
    else
      spelt.append("%").append(1, digits[byte / 16]).append(1, digits[byte % 16]);
  }
  return spelt;
}

std::vector<Form> forms_offered(Site& site) {
  std::vector<Form> forms;
  for (answers::FormAtHand& each : answers::forms_at_hand(site.db(), site.house.shelf))
    if (each.for_surveys)
      forms.push_back(std::move(*each.for_surveys));
  std::ranges::stable_sort(forms, {}, &Form::audience);
  return forms;
}

std::optional<Form> find_offered(Site& site, std::string_view name) {
  return answers::find_form(site.db(), site.house.shelf, name);
}

std::string plan_title(Site& site, const SurveyPlan& plan) {
  if (!plan.title.empty())
    return plan.title;
  const auto form = find_offered(site, plan.form);
  const std::string title = form ? form_title(*form) : plan.form;
  return plan.course.empty() ? title : plan.course + ": " + title;
}

std::string planned_by(Site& site, const PlannedSurvey& planned) {
  const auto person = store::find_person(site.db(), planned.made_by);
  return person ? person->name : "somebody who has left";
}

std::optional<PlannedSurvey> find_plan(const Visit& visit, Site& site) {
  return store::find_planned(site.db(), visit.variable);
}

Page plan_is_gone(const Visit& visit, Site& site) {
  Sheet sheet{.title = "This survey is no longer being prepared",
              .back = {"Back to surveys", "/surveys"},
              .status = visit.method == "POST" ? 409 : 404};
  paragraph(sheet.inside,
            "Somebody has opened it or thrown it away, or the address is not quite right. If it "
            "was opened, it is on the list of surveys.");
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
