// SPDX-License-Identifier: Apache-2.0
#include "answers/standing.h"

#include "answers/planned.h"
#include "base/log.h"
#include "forms/form_json.h"
#include "store/form_versions.h"
#include "store/json.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

// The form as the quarter before asked it, so that quarters compare.
NewSurvey next_after(Database& db, const store::OpenLink& link, Day today) {
  const Survey before = store::find_survey(db, link.survey).value();
  const auto form = store::find_form_version(db, before.form, before.form_version).value();
  SurveyPlan plan = store::plan_from_json(link.plan.value());
  plan.opens_on = today;
  NewSurvey wanted = wanted_from(plan, forms::form_from_json(form.json), db, today);
  wanted.opened_by = "server";
  wanted.next_of = link;
  return wanted;
}

bool still_leads_there(Database& db, const store::OpenLink& link) {
  const auto now = store::find_open_link(db, link.code);
  return now && now->survey == link.survey && !now->ended_on;
}

// The new survey's id; empty if somebody else was quicker.
std::string open_next(Site& site, const store::OpenLink& link) {
  const NewSurvey wanted = next_after(*site.data.snapshot(), link, site.today());
  const MadeSurvey made =
      make_survey(site, wanted, [&](Database& db) { return still_leads_there(db, link); });
  if (!made.problems.empty())
    throw std::runtime_error(lines_of(made.problems));
  return made.survey.id;
}

}  // namespace

std::vector<std::string> open_next_quarter(Site& site) {
  std::vector<store::OpenLink> links = store::links_without_survey(*site.data.snapshot());
  std::vector<std::string> opened;
  for (const store::OpenLink& link : links)
    try {
      if (std::string survey = open_next(site, link); !survey.empty())
        opened.push_back(std::move(survey));
    } catch (const std::exception& error) {
      log::error("The next survey of a standing link could not be opened; it is tried again: " +
                 link.survey + ": " + error.what());
    }
  return opened;
}

}  // namespace earshot::answers
