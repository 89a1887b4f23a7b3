// SPDX-License-Identifier: Apache-2.0
// A survey that is being got ready, as people will go through it: every page, in every language that
// is written, also those nobody has checked yet, for whoever is to check them. Nothing is kept or sent.
#include "answers/planned.h"
#include "answers/way.h"
#include "web/answering/walk.h"
#include "web/surveys/plans.h"
#include "web/surveys/surveys.h"

namespace earshot::web {
namespace {

constexpr std::chrono::days as_if_open{14};

// What has not been chosen yet is as it is most often.
SurveyPlan filled_up(SurveyPlan plan, const Form& form, Day today) {
  if (!plan.promise)
    plan.promise = is_family(form.audience) ? Promise::open : Promise::anonymous;
  if (!plan.opens_on)
    plan.opens_on = today;
  if (!plan.closes_on && !plan.standing)
    plan.closes_on = *plan.opens_on + as_if_open;
  return plan;
}

Survey survey_to_look_at(Site& site, const PlannedSurvey& planned, const Form& form, Day today) {
  const answers::NewSurvey wanted =
      answers::wanted_from(filled_up(planned.plan, form, today), form, site.db(), today);
  return {.id = "preview-" + planned.id,
          .title = plan_title(site, planned.plan),
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
          .languages = form.languages,
          .reports_to = wanted.reports_to};
}

// A page for a wide screen, made as narrow as a telephone's: the look knows the class.
Page as_on_a_phone(Page page) {
  constexpr std::string_view body = "govuk-template__body";
  if (const auto at = page.body.find(body); at != std::string::npos)
    page.body.insert(at + body.size(), " app-as-on-a-phone");
  return page;
}

Outcome look(const Visit& visit, Site& site, std::string_view below) {
  const auto planned = find_plan(visit, site);
  if (!planned)
    return plan_is_gone(visit, site);
  const auto form = find_offered(site, planned->plan.form);
  if (!form)
    return plan_without_form(visit, site, *planned);
  return walk(
      visit, site,
      {.way = answers::way_to_look(survey_to_look_at(site, *planned, *form, visit.today), *form),
       .path = plan_path(planned->id, below),
       .preview = true});
}

}  // namespace

Outcome preview(const Visit& visit, Site& site) { return look(visit, site, "/preview"); }

Outcome preview_on_a_phone(const Visit& visit, Site& site) {
  Visit plain = visit;
  plain.encodings.clear();  // a page that has been made smaller could not be made narrower
  Outcome outcome = look(plain, site, "/phone");
  outcome.page = as_on_a_phone(std::move(outcome.page));
  return outcome;
}

}  // namespace earshot::web
