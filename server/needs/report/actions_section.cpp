// SPDX-License-Identifier: Apache-2.0
// What is to be done because of evidence, by whom and until when, with what is overdue marked.
#include <algorithm>

#include "needs/as_they_stood.h"
#include "needs/list_words.h"
#include "needs/report/figures.h"
#include "needs/report/numbering.h"
#include "needs/report/sections.h"
#include "store/actions.h"
#include "store/listed.h"
#include "store/people.h"

namespace earshot::needs {
namespace {

// By name, as the group knows them; no address.
std::string owner_of(Database& db, const Action& action) {
  if (action.owner_person.empty())
    return action.owner;
  const auto person = store::find_person(db, action.owner_person);
  if (!person)
    return "Somebody who has left";
  return person->name + (person->standing == Standing::left ? ", who has left" : "");
}

std::string overdue_mark(const Action& action, Day day) {
  if (!action.is_overdue(day))
    return "No";
  return "Overdue by " +
         how_many(static_cast<std::size_t>((day - action.due_on).count()), "day", "days");
}

ReportTable actions_table(const ReportFrom& from, const std::vector<Action>& actions) {
  ReportTable table{.name = "actions",
                    .title = "Actions, by the day they are due",
                    .heading = {"Action", "Topic", "Because of", "Owner", "Due", "How far",
                                "Overdue", "Evidence of impact", "Rests on"},
                    .rows = {},
                    .notes = {},
                    .when_empty = "There is no action yet."};
  const Numbering numbers(from);
  const ListWords lists(store::find_listed(from.db));
  const Day day = london_day(from.drawn.gathered.as_of);
  for (const Action& action : actions)
    table.rows.push_back(
        {action.what, lists.title(List::topics, action.topic),
         action.piece.empty() ? std::string("The topic as a whole") : numbers.of(action.piece),
         owner_of(from.db, action), action.due_on, std::string(row_of(action.state).title),
         overdue_mark(action, day), action.impact.empty() ? "Not written yet" : action.impact,
         "Action " + action.id + ", version " + std::to_string(action.edition)});
  return table;
}

std::vector<std::string> sentences_of(const std::vector<Action>& actions, Day day) {
  if (actions.empty())
    return {
        "No action had been written for this cycle: nobody has been asked yet to do anything "
        "because of it."};
  const auto count = [&](auto which) {
    return static_cast<std::size_t>(std::ranges::count_if(actions, which));
  };
  const std::size_t waiting = count([](const Action& action) { return action.waits(); });
  const std::size_t overdue = count([&](const Action& action) { return action.is_overdue(day); });
  return {"Of " + how_many(actions.size(), "action", "actions") + " " + std::to_string(waiting) +
              (waiting == 1 ? " was" : " were") + " still to be done on " + long_text(day) + ". " +
              (overdue == 0 ? "None" : std::to_string(overdue)) +
              (overdue == 1 ? " was overdue." : " were overdue."),
          "Actions go on after the analysis is agreed: what a review has asked for does not end "
          "with it."};
}

}  // namespace

ReportSection actions_section(const ReportFrom& from) {
  const CycleGathered& gathered = from.drawn.gathered;
  const auto actions = actions_at(from.db, gathered.cycle, gathered.as_of);
  return {.name = "actions",
          .title = "Actions",
          .part = ReportPart::actions,
          .sentences = sentences_of(actions, london_day(gathered.as_of)),
          .tables = {actions_table(from, actions)}};
}

}  // namespace earshot::needs
