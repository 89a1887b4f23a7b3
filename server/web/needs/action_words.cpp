// SPDX-License-Identifier: Apache-2.0
// An action named somebody: it is worded anew, and all its earlier wordings are deleted.
#include "base/text.h"
#include "needs/action_rules.h"
#include "needs/action_steps.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

constexpr std::string_view somebody_was_quicker =
    "Somebody else changed this while you were at it, so nothing was deleted. Compare what you "
    "typed with what stands now, then delete again";

Page words_form(const Visit& visit, Site& site, const Action& action, const Filled& filled) {
  Sheet sheet{.title = "Delete words of an action",
              .problems = filled.problems,
              .back = {"Back to the action", action_path(action.id)}};
  Html& page = sheet.inside;
  paragraph(page,
            "If it names a child, a family or a colleague, write it here without the name. All its "
            "earlier wordings are deleted for good. Days, topic, owner and how far it had come "
            "stay.");
  open_form(page, visit, action_path(action.id, "words"));
  hidden(page, "seen", filled.value("seen"));
  text_field(page, filled, {.name = "what", .label = "What is to be done, without the name"});
  long_field(page, filled,
             {.name = "impact",
              .label = "Evidence of impact, without the name (if any)",
              .most = static_cast<int>(needs::longest_impact)});
  button(page, "Delete all earlier wordings", Weight::warning);
  page.close("form");
  return shown(visit, site, sheet);
}

Page quicker_page(const Visit& visit, const House& house) {
  Site site(house);
  const auto at = action_of(visit, site);
  if (!at)
    return not_found(site);
  return words_form(
      visit, site, at->action,
      {seen_now(visit.form, at->action.edition), {problem_at("what", somebody_was_quicker)}});
}

}  // namespace

Outcome ask_action_words(const Visit& visit, Site& site) {
  const auto at = action_of(visit, site);
  if (!at)
    return not_found(site);
  Filled filled;
  filled.values.add("what", at->action.what);
  filled.values.add("impact", at->action.impact);
  filled.values.add("seen", std::to_string(at->action.edition));
  return words_form(visit, site, at->action, filled);
}

Outcome delete_action_words(const Visit& visit, Site& site) {
  const auto at = action_of(visit, site);
  if (!at)
    return not_found(site);
  if (edition_seen(visit) != at->action.edition)
    return quicker_page(visit, site.house);
  Action reworded = at->action;
  reworded.what = one_line(visit.form["what"]);
  reworded.impact = tidy(visit.form["impact"]);
  if (Problems problems = needs::wrong_words(reworded.what, reworded.impact); !problems.empty())
    return words_form(visit, site, at->action, {visit.form, std::move(problems)});
  return {see_other(action_path(reworded.id) + "?done=words-deleted"),
          [visit, reworded, &house = site.house](Database& db) -> std::optional<Page> {
            if (needs::delete_action_words(db, reworded, doer_of(visit)) == needs::Written::yes)
              return std::nullopt;
            return quicker_page(visit, house);
          }};
}

}  // namespace earshot::web
