// SPDX-License-Identifier: Apache-2.0
// An action: what is to be done because of evidence, by whom and until when, and what came of it. It is never
// overwritten: what is saved is its next edition, and those before it stay on file.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/days.h"

namespace earshot {

enum class ActionState { open, under_way, done, dropped };
struct ActionStateRow {
  ActionState state;
  std::string_view name;   // in the database
  std::string_view title;  // on the screen
  bool waits;              // something is still to be done
};
inline constexpr std::array<ActionStateRow, 4> all_action_states{{
    {ActionState::open, "open", "Not begun", true},
    {ActionState::under_way, "under_way", "Under way", true},
    {ActionState::done, "done", "Done", false},
    {ActionState::dropped, "dropped", "Dropped", false},
}};
constexpr const ActionStateRow& row_of(ActionState state) {
  return all_action_states[static_cast<std::size_t>(state)];
}
constexpr std::optional<ActionState> find_action_state(std::string_view name) {
  for (const ActionStateRow& row : all_action_states)
    if (row.name == name)
      return row.state;
  return std::nullopt;
}

struct Action {
  std::string id;
  std::string cycle;
  int edition = 0;    // whoever writes it says which they saw; 0: it is new
  std::string what;   // is to be done, in words that letters may say
  std::string topic;  // a name on the partnership's list
  std::string piece;  // of evidence, by id; empty: it follows from the topic as a whole
  // Either an account, by id, or somebody without one by name.
  std::string owner_person;
  std::string owner;
  std::string address;  // of whoever has no account; empty: they are not reminded
  Day due_on{};
  ActionState state = ActionState::open;
  std::string impact;      // the evidence of it, in words; may be empty
  std::string written_by;  // a person's id
  Moment written_at{};

  bool waits() const { return row_of(state).waits; }
  bool is_overdue(Day today) const { return waits() && due_on < today; }
  bool says_the_same(const Action& other) const {
    return what == other.what && topic == other.topic && piece == other.piece &&
           owner_person == other.owner_person && owner == other.owner && address == other.address &&
           due_on == other.due_on && state == other.state && impact == other.impact;
  }
};

// When its owner is reminded: so many days after it is due.
enum class Reminding { soon, today, overdue };
struct RemindingRow {
  Reminding reminding;
  std::chrono::days after;
};
inline constexpr std::array<RemindingRow, 3> all_remindings{{
    {Reminding::soon, std::chrono::days(-14)},
    {Reminding::today, std::chrono::days(0)},
    {Reminding::overdue, std::chrono::days(14)},
}};

// A letter's number says of which due day it reminds: an action that is put off is reminded of anew, and of
// one day never twice.
struct Reminder {
  Day due_on{};
  Reminding reminding{};
};
constexpr std::int64_t number_of(const Reminder& reminder) {
  return reminder.due_on.time_since_epoch().count() *
             static_cast<std::int64_t>(all_remindings.size()) +
         static_cast<std::int64_t>(reminder.reminding);
}
constexpr Reminder reminder_of(std::int64_t number) {
  constexpr auto count = static_cast<std::int64_t>(all_remindings.size());
  return {Day(std::chrono::days(static_cast<int>(number / count))),
          static_cast<Reminding>(number % count)};
}

}  // namespace earshot
