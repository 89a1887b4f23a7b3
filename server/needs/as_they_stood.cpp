// SPDX-License-Identifier: Apache-2.0
#include "needs/as_they_stood.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "needs/name_of_now.h"
#include "store/actions.h"
#include "store/listed.h"
#include "store/programme.h"

namespace earshot::needs {
namespace {

// The latest edition that had been written then; absent if none had.
template <class Edition>
std::optional<Edition> edition_at(const std::vector<Edition>& history, Moment as_of) {
  std::optional<Edition> latest;
  for (const Edition& each : history)
    if (each.written_at <= as_of)
      latest = each;
  return latest;
}

}  // namespace

std::vector<Action> actions_at(Database& db, const Cycle& cycle, Moment as_of) {
  std::vector<Action> actions;
  for (const Action& now : store::actions_of_cycle(db, cycle.id))
    if (auto then = edition_at(store::history_of_action(db, now.id), as_of))
      actions.push_back(*std::move(then));
  std::ranges::stable_sort(actions, {}, &Action::due_on);
  return actions;
}

std::vector<ProgrammeRow> programme_at(Database& db, const Cycle& cycle, Moment as_of) {
  const std::vector<Topic> topics = store::find_lists(db).topics;
  std::vector<ProgrammeRow> rows;
  for (const ProgrammeRow& now : store::programme_of_cycle(db, cycle.id))
    if (auto then = edition_at(store::history_of_programme_row(db, now.id), as_of)) {
      then->what.topic = name_of_now(topics, then->what.topic);
      rows.push_back(*std::move(then));
    }
  std::ranges::stable_sort(rows, {}, [](const ProgrammeRow& row) { return row.what.planned_on; });
  return rows;
}

}  // namespace earshot::needs
