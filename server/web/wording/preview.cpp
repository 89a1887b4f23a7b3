// SPDX-License-Identifier: Apache-2.0
// A form walked through as people will, before any survey is made of it. Nothing is kept or sent.
#include "answers/forms_at_hand.h"
#include "answers/way.h"
#include "web/answering/walk.h"
#include "web/pages.h"
#include "web/wording/common.h"
#include "web/wording/wording.h"

namespace earshot::web {
namespace {

// A survey as it might be: open, of a course that might be, to everybody on the partnership's lists.
Survey any_survey(const Form& form, const Lists& lists, Day today) {
  Survey survey{.id = "preview-of-" + form.name,
                .title = title_of(form),
                .form = form.name,
                .form_version = form.version,
                .promise = Promise::open};
  survey.floor = row_of(survey.promise).floor;
  survey.occasion.outcomes = {{"what the course was about", ""}};
  survey.occasion.agencies = lists.agency_choices();
  survey.occasion.roles = lists.role_choices();
  survey.opens_on = today;
  survey.closes_on = today;
  survey.cycle_ends_on = today;
  survey.languages = form.languages;
  return survey;
}

Page not_ready(const Visit& visit, Site& site, const Form& form) {
  Sheet sheet{.title = "This form is not ready to be looked at",
              .back = {"Back to the form", form_path(form.name)},
              .status = 409};
  paragraph(sheet.inside,
            "Put right what the form's page names first. Then it can be walked through.");
  return shown(visit, site, sheet);
}

}  // namespace

Outcome preview_form(const Visit& visit, Site& site) {
  auto found = answers::find_at_hand(site.db(), site.house.shelf, visit.variable);
  if (!found || found->form.languages.empty())
    return not_found(site);
  if (!found->problems.empty())
    return not_ready(visit, site, found->form);
  const Lists lists = answers::lists_for_forms(site.db(), site.house.shelf);
  const Survey survey = any_survey(found->form, lists, visit.today);
  return walk(visit, site,
              {.way = answers::way_to_look(survey, std::move(found->form)),
               .path = form_path(visit.variable, "preview"),
               .preview = true});
}

}  // namespace earshot::web
