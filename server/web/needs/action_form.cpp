// SPDX-License-Identifier: Apache-2.0
// An action is added, or its next edition is written.
#include "needs/action_rules.h"
#include "needs/action_steps.h"
#include "store/actions.h"
#include "store/evidence.h"
#include "store/listed.h"
#include "store/people.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/owners.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

constexpr std::string_view somebody_was_quicker =
    "Somebody else changed this while you were at it. What you typed stands below. Compare it with "
    "what stands now, then save again";
constexpr std::string_view says_the_same =
    "Nothing here is otherwise than it was. Change something, or go back";

// A new action has no `before`.
struct Writing {
  Cycle cycle;
  std::optional<Action> before;

  std::string path() const {
    return before ? action_path(before->id, "change") : cycle_path(cycle.id, "actions/new");
  }
  Link back() const {
    return before ? Link{"Back to the action", action_path(before->id)}
                  : Link{"Back to the actions", cycle_path(cycle.id, "actions")};
  }
};

void choose_piece(Html& page, const Filled& filled, Database& db, const Cycle& cycle) {
  ChoiceField field{.name = "piece",
                    .legend = "Piece of evidence (if any)",
                    .hint = "It says which topic, unless you choose another above",
                    .choices = {{"", "None in particular"}}};
  for (const EvidenceOnFile& file : store::evidence_of_cycle(db, cycle.id))
    if (file.stands() || file.piece.id == filled.value("piece"))
      field.choices.push_back({file.piece.id, name_of(file.piece)});
  select_field(page, filled, field);
}

void ask_what(Html& page, const Filled& filled, Database& db, const Cycle& cycle) {
  text_field(page, filled,
             {.name = "what",
              .label = "What is to be done",
              .hint = "In a line. It stands in letters to whoever sees to it, so name no child, no "
                      "family and nothing that was found"});
  choose_on_list(
      page, filled, needs::ListWords(store::find_listed(db)), List::topics,
      {.name = "topic", .legend = "Topic", .choices = {{"", "That of the piece of evidence"}}});
  choose_piece(page, filled, db, cycle);
}

void ask_who_and_when(Html& page, const Filled& filled, Database& db) {
  page.element("h2", "Who sees to it");
  choose_owner(page, filled, store::all_people(db));
  day_field(page, filled, "due_on", "Due",
            "Letters go two weeks before, on the day, and once two weeks after if it is not done");
}

void ask_how_far(Html& page, const Filled& filled) {
  ChoiceField field{.name = "state", .legend = "How far has it come?", .choices = {}};
  for (const ActionStateRow& row : all_action_states)
    field.choices.push_back({std::string(row.name), std::string(row.title)});
  radios(page, filled, field);
  long_field(page, filled,
             {.name = "impact",
              .label = "Evidence of impact (if any)",
              .hint = "What is otherwise now, and how you know. Name no child, no family and no "
                      "colleague.",
              .most = static_cast<int>(needs::longest_impact)});
}

Page form_page(const Visit& visit, Site& site, const Writing& writing, const Filled& filled) {
  Sheet sheet{
      .title = writing.before ? "Change an action" : "Add an action to " + writing.cycle.name,
      .problems = filled.problems,
      .back = writing.back()};
  Html& page = sheet.inside;
  open_form(page, visit, writing.path());
  hidden(page, "seen", filled.value("seen"));
  ask_what(page, filled, site.db(), writing.cycle);
  ask_who_and_when(page, filled, site.db());
  ask_how_far(page, filled);
  button(page, writing.before ? "Save" : "Add it");
  page.close("form");
  return shown(visit, site, sheet);
}

Filled filled_with(const Action& action) {
  Filled filled;
  for (const auto& [name, value] : {std::pair<const char*, std::string>{"what", action.what},
                                    {"topic", action.topic},
                                    {"piece", action.piece},
                                    {"owner_person", action.owner_person},
                                    {"owner", action.owner},
                                    {"address", action.address},
                                    {"state", std::string(row_of(action.state).name)},
                                    {"impact", action.impact},
                                    {"seen", std::to_string(action.edition)}})
    filled.values.add(name, value);
  put_day(filled.values, "due_on", action.due_on);
  return filled;
}

needs::TypedAction typed_in(const Fields& form) {
  const auto said = [&](std::string_view name) { return std::string(form[name]); };
  return {.what = said("what"),
          .topic = said("topic"),
          .piece = said("piece"),
          .owner_person = said("owner_person"),
          .owner = said("owner"),
          .address = said("address"),
          .due_on = day_typed(form, "due_on"),
          .state = said("state"),
          .impact = said("impact")};
}

Page again(const Visit& visit, Site& site, const Writing& writing, int edition,
           std::string_view sentence) {
  return form_page(visit, site, writing,
                   {seen_now(visit.form, edition), {problem_at("what", sentence)}});
}

std::optional<Page> instead_of_done(needs::Written written, const Visit& visit, const House& house,
                                    const Writing& writing) {
  if (written == needs::Written::yes)
    return std::nullopt;
  Site site(house);
  if (written == needs::Written::the_same)
    return again(visit, site, writing, edition_seen(visit), says_the_same);
  const auto now =
      writing.before ? store::find_action(site.db(), writing.before->id) : std::nullopt;
  return again(visit, site, {writing.cycle, now}, now ? now->edition : 0, somebody_was_quicker);
}

Outcome take(const Visit& visit, Site& site, const Writing& writing) {
  const Action* before = writing.before ? &*writing.before : nullptr;
  if (before != nullptr && edition_seen(visit) != before->edition)
    return again(visit, site, writing, before->edition, somebody_was_quicker);
  const needs::ListWords lists(store::find_listed(site.db()));
  const auto evidence = store::evidence_of_cycle(site.db(), writing.cycle.id);
  const auto people = store::all_people(site.db());
  needs::ReadAction read =
      needs::read_action(typed_in(visit.form), {writing.cycle, lists, evidence, people}, before);
  if (!read.problems.empty())
    return form_page(visit, site, writing, {visit.form, std::move(read.problems)});
  if (before == nullptr)
    read.action.id = needs::new_programme_id();
  return {see_other(action_path(read.action.id) +
                    (before == nullptr ? "?done=action-added" : "?done=changed")),
          [visit, writing, action = read.action, &house = site.house](Database& db) {
            return instead_of_done(needs::write_action(db, action, doer_of(visit)), visit, house,
                                   writing);
          }};
}

Filled new_one() {
  Filled filled;
  filled.values.add("state", std::string(row_of(ActionState::open).name));
  filled.values.add("seen", "0");
  return filled;
}

}  // namespace

Outcome ask_action(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  return cycle ? form_page(visit, site, {*cycle, std::nullopt}, new_one()) : not_found(site);
}

Outcome add_action(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  return cycle ? take(visit, site, {*cycle, std::nullopt}) : not_found(site);
}

Outcome ask_action_change(const Visit& visit, Site& site) {
  const auto at = action_of(visit, site);
  return at ? form_page(visit, site, {at->cycle, at->action}, filled_with(at->action))
            : not_found(site);
}

Outcome change_action(const Visit& visit, Site& site) {
  const auto at = action_of(visit, site);
  return at ? take(visit, site, {at->cycle, at->action}) : not_found(site);
}

}  // namespace earshot::web
