// SPDX-License-Identifier: Apache-2.0
// The first step to a survey: which form. From then on there is a plan, so nothing typed is lost.
#include <algorithm>

#include "base/secrets.h"
#include "base/text.h"
#include "forms/placeholders.h"
#include "store/planned_surveys.h"
#include "store/staff_record.h"
#include "web/components.h"
#include "web/prose.h"
#include "web/surveys/plans.h"
#include "web/surveys/survey_words.h"
#include "web/surveys/surveys.h"

namespace earshot::web {
namespace {

constexpr std::string_view choose_one = "Choose the form whose questions you want to ask";

// "Practitioners, about 3 minutes, English and Polish"
std::string what_it_is(const Form& form) {
  std::string words = std::string(audience_in_words(form.audience));
  if (form.minutes > 0)
    words +=
        ", about " + std::to_string(form.minutes) + (form.minutes == 1 ? " minute" : " minutes");
  words += ", " + languages_in_words(form.languages);
  return words;
}

Page choosing_page(const Visit& visit, Site& site, const Filled& filled) {
  Sheet sheet{
      .title = "New survey", .problems = filled.problems, .back = {"Back to surveys", "/surveys"}};
  Html& page = sheet.inside;
  const std::vector<Form> forms = forms_offered(site);
  if (forms.empty()) {
    nothing_yet(page,
                "There are no forms, so there is nothing to ask. Whoever runs the server finds in "
                "its log why the forms folder could not be read.");
    return shown(visit, site, sheet);
  }
  ChoiceField field{.name = "form",
                    .legend = "Which questions do you want to ask?",
                    .hint =
                        "Nobody can answer before you have checked and opened it. To read the "
                        "questions first, open them under Forms."};
  for (const Form& form : forms)
    field.choices.push_back({form.name, form_title(form), what_it_is(form)});
  open_form(page, visit, "/surveys/new");
  radios(page, filled, field);
  button(page, "Continue");
  page.close("form");
  return shown(visit, site, sheet);
}

}  // namespace

Outcome show_new_survey(const Visit& visit, Site& site) { return choosing_page(visit, site, {}); }

Outcome take_new_survey(const Visit& visit, Site& site) {
  const auto form = find_offered(site, visit.form["form"]);
  if (!form)
    return choosing_page(visit, site, {visit.form, {problem_at("form", choose_one)}});
  PlannedSurvey planned{.id = to_hex(random_bytes(6)),
                        .plan = {.form = form->name},
                        .made_on = visit.today,
                        .made_by = visit.staff->person};
  return {see_other(plan_path(planned.id, "/about?on=yes")),
          [planned, now = visit.now](Database& db) -> std::optional<Page> {
            store::add_planned(db, planned);
            store::add_to_record(db, {.who = planned.made_by, .at = now, .what = "planned-survey"});
            return std::nullopt;
          }};
}

}  // namespace earshot::web
