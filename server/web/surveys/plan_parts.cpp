// SPDX-License-Identifier: Apache-2.0
#include "web/surveys/plan_parts.h"

#include <algorithm>

#include "store/planned_surveys.h"
#include "web/surveys/plans.h"
#include "web/surveys/surveys.h"

namespace earshot::web {
namespace {

constexpr const PlanPart* parts[] = {&part_about, &part_privacy, &part_days, &part_readers};

// The last word of the address; the table of routes has no others.
const PlanPart& part_of(const Visit& visit) {
  const std::string_view name = std::string_view(visit.path).substr(visit.path.rfind('/') + 1);
  return **std::ranges::find(parts, name, &PlanPart::name);
}

// Somebody who gets a survey ready goes on to the next part; who changes one goes back to the plan.
bool goes_on(const Visit& visit) { return visit.query["on"] == "yes" || visit.form["on"] == "yes"; }

std::string path_after(const PlanPart& part, std::string_view plan, bool on) {
  const auto next = std::ranges::find(parts, &part) + 1;
  if (!on || next == std::end(parts))
    return plan_path(plan);
  return plan_path(plan, "/" + std::string((*next)->name) + "?on=yes");
}

Page part_page(const Visit& visit, Site& site, const PlannedSurvey& planned, const Form& form,
               const Filled& filled) {
  const PlanPart& part = part_of(visit);
  Sheet sheet{.title = std::string(part.title),
              .problems = filled.problems,
              .back = {"Back to " + plan_title(site, planned.plan), plan_path(planned.id)}};
  open_form(sheet.inside, visit, visit.path);
  if (goes_on(visit))
    hidden(sheet.inside, "on", "yes");
  part.draw(sheet.inside, filled, {form, planned.plan, site.db(), visit.today});
  button(sheet.inside, goes_on(visit) ? "Save and continue" : "Save");
  sheet.inside.close("form");
  return shown(visit, site, sheet);
}

}  // namespace

std::span<const PlanPart* const> all_plan_parts() { return parts; }

Outcome show_plan_part(const Visit& visit, Site& site) {
  const auto planned = find_plan(visit, site);
  if (!planned)
    return plan_is_gone(visit, site);
  const auto form = find_offered(site, planned->plan.form);
  if (!form)
    return see_other(plan_path(planned->id));
  Filled filled;
  part_of(visit).put(filled.values, planned->plan);
  return part_page(visit, site, *planned, *form, filled);
}

Outcome take_plan_part(const Visit& visit, Site& site) {
  const auto planned = find_plan(visit, site);
  if (!planned)
    return plan_is_gone(visit, site);
  const auto form = find_offered(site, planned->plan.form);
  if (!form)
    return see_other(plan_path(planned->id));
  const PlanPart& part = part_of(visit);
  SurveyPlan tried = planned->plan;
  if (Problems wrong = part.take(tried, visit.form, {*form, planned->plan, site.db(), visit.today});
      !wrong.empty())
    return part_page(visit, site, *planned, *form, {visit.form, std::move(wrong)});
  // Somebody else may have saved another part meanwhile, so it is taken over into what stands now.
  return {see_other(path_after(part, planned->id, goes_on(visit))),
          [visit, id = planned->id, form = *form, &part,
           &house = site.house](Database& db) -> std::optional<Page> {
            auto now = store::find_planned(db, id);
            if (!now) {
              Site later(house);
              return plan_is_gone(visit, later);
            }
            const SurveyPlan before = now->plan;
            part.take(now->plan, visit.form, {form, before, db, visit.today});
            store::change_planned(db, id, now->plan);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
