// SPDX-License-Identifier: Apache-2.0
// The end of getting a survey ready: it is opened, once however many press the button, or thrown
// away.
#include "answers/planned.h"
#include "store/planned_surveys.h"
#include "store/staff_record.h"
#include "web/prose.h"
#include "web/surveys/plans.h"
#include "web/surveys/survey_words.h"
#include "web/surveys/surveys.h"

namespace earshot::web {
namespace {

constexpr std::string_view changed_meanwhile =
    "Somebody has changed this survey while you were reading. Check it again, then open it.";

Outcome opened_with(const Visit& visit, Site& site, const PlannedSurvey& planned,
                    const answers::PreparedSurvey& prepared) {
  return {see_other(survey_path(prepared.survey.id, "?done=opened")),
          [visit, planned, prepared, &house = site.house](Database& db) -> std::optional<Page> {
            Site later(house);
            const auto now = store::find_planned(db, planned.id);
            std::optional<Page> instead;
            if (!now)
              instead = plan_is_gone(visit, later);
            else if (now->plan != planned.plan)
              instead =
                  plan_page(visit, later, *now, {{.message = std::string(changed_meanwhile)}});
            else if (const auto made = prepared.change(db); !made.problems.empty())
              instead = plan_page(visit, later, *now, made.problems);
            if (instead)
              answers::give_up(house.site, prepared);  // seldom, so the writer may wait for it
            else
              store::remove_planned(db, planned.id);
            return instead;
          }};
}

}  // namespace

Outcome open_planned(const Visit& visit, Site& site) {
  const auto planned = find_plan(visit, site);
  if (!planned)
    return plan_is_gone(visit, site);
  if (visit.form["seen"] != as_seen(planned->plan))
    return plan_page(visit, site, *planned, {{.message = std::string(changed_meanwhile)}});
  const auto form = find_offered(site, planned->plan.form);
  if (!form)
    return plan_without_form(visit, site, *planned);
  answers::Site& ours = site.house.site;
  if (Problems wrong = answers::problems_of(ours, planned->plan, *form); !wrong.empty())
    return plan_page(visit, site, *planned, wrong);
  answers::NewSurvey wanted = answers::wanted_from(planned->plan, *form, site.db(), visit.today);
  wanted.opened_by = visit.staff->person;
  const answers::PreparedSurvey prepared = answers::prepare_survey(ours, wanted);
  if (!prepared.problems.empty())
    return plan_page(visit, site, *planned, prepared.problems);
  return opened_with(visit, site, *planned, prepared);
}

Outcome show_throw_away(const Visit& visit, Site& site) {
  const auto planned = find_plan(visit, site);
  if (!planned)
    return plan_is_gone(visit, site);
  Sheet sheet{.title = "Throw this survey away",
              .back = {"Back to " + plan_title(site, planned->plan), plan_path(planned->id)}};
  paragraph(sheet.inside, plan_title(site, planned->plan) +
                              " was never open, so nobody has answered it. What was chosen for it "
                              "is lost. The form stays.");
  open_form(sheet.inside, visit, plan_path(planned->id, "/throw-away"));
  button(sheet.inside, "Throw it away", Weight::warning);
  sheet.inside.close("form");
  return shown(visit, site, sheet);
}

Outcome throw_away(const Visit& visit, Site& site) {
  const auto planned = find_plan(visit, site);
  if (!planned)
    return plan_is_gone(visit, site);
  return {see_other("/surveys?done=thrown-away"),
          [visit, id = planned->id, &house = site.house](Database& db) -> std::optional<Page> {
            if (!store::remove_planned(db, id)) {
              Site later(house);
              return plan_is_gone(visit, later);
            }
            store::add_to_record(
                db, {.who = visit.staff->person, .at = visit.now, .what = "threw-away-plan"});
            return std::nullopt;
          }};
}

}  // namespace earshot::web
