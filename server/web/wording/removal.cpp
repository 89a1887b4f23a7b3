// SPDX-License-Identifier: Apache-2.0
// Taking an own wording off the list. Surveys keep the version they were made of; only the wording
// that new ones would be made of goes.
#include "web/pages.h"
#include "web/wording/common.h"
#include "web/wording/wording.h"

namespace earshot::web {
namespace {

std::optional<Page> carry_out(Database& db, const Visit& visit, const House& house) {
  Site site(house);
  const auto draft = find_draft(db, house, visit.variable);
  if (!draft)
    return not_found(site);
  store::remove_own_form(db, draft->kept.name, draft->kept.source);
  put_on_record(db, visit, "removed-form", draft->kept.name);
  return std::nullopt;
}

}  // namespace

Outcome ask_removal(const Visit& visit, Site& site) {
  const auto draft = find_draft(site.db(), site.house, visit.variable);
  if (!draft)
    return not_found(site);
  Sheet sheet{.title = "Take this form off the list?",
              .back = {"Back to the form", form_path(draft->kept.name)}};
  paragraph(
      sheet.inside,
      "No new survey can be made of \u201C" + title_of(draft->form) +
          "\u201D then. Surveys that were made of it keep it, and so do their results. Download "
          "it as a file first if you may want it again.");
  one_button_form(sheet.inside, visit, form_path(draft->kept.name, "remove"),
                  "Take it off the list", title_of(draft->form), {}, Weight::warning);
  return shown(visit, site, sheet);
}

Outcome remove_form(const Visit& visit, Site& site) {
  if (!find_draft(site.db(), site.house, visit.variable))
    return not_found(site);
  return {form_done("/forms", "removed"),
          [visit, &house = site.house](Database& db) { return carry_out(db, visit, house); }};
}

}  // namespace earshot::web
