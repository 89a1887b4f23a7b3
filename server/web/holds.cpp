// SPDX-License-Identifier: Apache-2.0
#include "store/holds.h"
#include "model/retention.h"
#include "partnership/holding.h"
#include "store/forgetting.h"
#include "store/surveys.h"
#include "web/components.h"
#include "web/forgetting.h"
#include "web/hold_words.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

constexpr std::string_view home = "/forgetting";

Page done(std::string_view name) {
  return see_other(std::string(home) + "?done=" + std::string(name));
}

std::vector<Choice> what_can_be_held(Database& db) {
  std::vector<Choice> choices{{"", "Choose one"}};
  for (const KeptKind& kind : all_kept_kinds)
    if (kind.can_be_held)
      choices.push_back({std::string(kind.name), "All of: " + std::string(kind.title)});
  for (const Survey& survey : store::all_surveys(db))
    if (!store::is_forgotten(db, survey.id))
      choices.push_back({survey.id, survey.title + ", until " + long_text(survey.closes_on)});
  return choices;
}

Page hold_form(const Visit& visit, Site& site, const Filled& filled) {
  Sheet sheet{.title = "Keep something from being deleted",
              .problems = filled.problems,
              .back = {"Back to what is deleted, and when", std::string(home)}};
  Html& page = sheet.inside;
  paragraph(page,
            "For a court, an inquiry or a complaint. It is then kept until somebody lifts the "
            "hold, however long that is. Hold no more than you must.");
  open_form(page, visit, "/forgetting/hold");
  select_field(page, filled,
               {.name = "on",
                .legend = "What must be kept?",
                .hint = "One survey, or everything of a kind",
                .choices = what_can_be_held(site.db())});
  long_field(page, filled,
             {.name = "reason",
              .label = "Why must it be kept?",
              .hint = "Such as the number of the case, and who asked. Do not name a child.",
              .rows = 3,
              .most = static_cast<int>(partnership::longest_reason)});
  button(page, "Hold it");
  page.close("form");
  return shown(visit, site, sheet);
}

Page lift_form(const Visit& visit, Site& site, const Hold& hold, const Filled& filled) {
  Sheet sheet{.title = "Lift a hold",
              .problems = filled.problems,
              .back = {"Back to what is deleted, and when", std::string(home)}};
  Html& page = sheet.inside;
  summary_list(page, {{.name = "What is held", .value = what_is_held(site.db(), hold)},
                      {.name = "Why", .value = hold.reason},
                      {.name = "Since", .value = long_text(hold.put_on)},
                      {.name = "By", .value = who_did(site, hold.put_by)}});
  warning(page, "What is then old enough is deleted the next night, and can't be brought back.");
  open_form(page, visit, "/forgetting/holds/" + hold.id);
  long_field(page, filled,
             {.name = "reason",
              .label = "Why need it not be kept any more?",
              .rows = 3,
              .most = static_cast<int>(partnership::longest_reason)});
  button(page, "Lift the hold", Weight::warning);
  page.close("form");
  return shown(visit, site, sheet);
}

// One that does not stand looks like one that never was.
std::optional<Hold> standing(const Visit& visit, Site& site) {
  auto hold = store::find_hold(site.db(), visit.variable);
  return hold && hold->stands() ? hold : std::nullopt;
}

}  // namespace

Outcome ask_hold(const Visit& visit, Site& site) { return hold_form(visit, site, {}); }

Outcome put_hold(const Visit& visit, Site& site) {
  const partnership::WantedHold wanted{std::string(visit.form["on"]),
                                       std::string(visit.form["reason"])};
  if (const Problems wrong = partnership::wrong_with(site.db(), wanted); !wrong.empty())
    return hold_form(visit, site, {visit.form, wrong});
  return {
      done("held"),
      [wanted, who = visit.staff->person, now = visit.now](Database& db) -> std::optional<Page> {
        if (!partnership::wrong_with(db, wanted).empty())
          return done("too-late");
        partnership::put_hold(db, wanted, who, now);
        return std::nullopt;
      }};
}

Outcome ask_lift(const Visit& visit, Site& site) {
  const auto hold = standing(visit, site);
  return hold ? lift_form(visit, site, *hold, {}) : done("lifted-before");
}

Outcome lift_hold(const Visit& visit, Site& site) {
  const auto hold = standing(visit, site);
  if (!hold)
    return done("lifted-before");
  const std::string because(visit.form["reason"]);
  if (auto wrong = partnership::wrong_with_reason(because, "it need not be kept any more"))
    return lift_form(visit, site, *hold, {visit.form, {std::move(*wrong)}});
  return {done("lifted"),
          [id = hold->id, because, who = visit.staff->person,
           now = visit.now](Database& db) -> std::optional<Page> {
            if (partnership::lift_hold(db, id, because, who, now))
              return std::nullopt;
            return done("lifted-before");
          }};
}

}  // namespace earshot::web
