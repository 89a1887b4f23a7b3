// SPDX-License-Identifier: Apache-2.0
// A cycle of the learning needs analysis: the year it is about, and how far it has been agreed. Evidence
// is entered, changed and withdrawn only while it is a draft.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/days.h"

namespace earshot {

enum class CycleState { draft, agreed, final };
struct CycleStateRow {
  CycleState state;
  std::string_view name;   // in the database
  std::string_view title;  // on the screen
  std::string_view hint;
};
inline constexpr std::array<CycleStateRow, 3> all_cycle_states{{
    {CycleState::draft, "draft", "Draft", "Evidence is entered, and anything may still change."},
    {CycleState::agreed, "agreed", "Agreed",
     "It has been agreed. Evidence can be entered again only once it is a draft again."},
    {CycleState::final, "final", "Final",
     "It is closed for good. Only how far its programme and its actions have come is still "
     "written."},
}};
constexpr const CycleStateRow& row_of(CycleState state) {
  return all_cycle_states[static_cast<std::size_t>(state)];
}
constexpr std::optional<CycleState> find_cycle_state(std::string_view name) {
  for (const CycleStateRow& row : all_cycle_states)
    if (row.name == name)
      return row.state;
  return std::nullopt;
}

struct Cycle {
  std::string id;
  std::string name;  // "2026-27"; no two cycles share one
  Day starts_on{};   // no day is in two cycles
  Day ends_on{};
  CycleState state = CycleState::draft;
  std::string agreed_by;  // in words, as the report names them; empty while it is a draft
  std::optional<Day> agreed_on;
  std::optional<Day> final_on;
  std::optional<Moment> figures_at = {};  // of when the figures are that were agreed
  int edition = 1;                        // whoever changes it says which they saw

  bool takes_evidence() const { return state == CycleState::draft; }
  bool has(Day day) const { return starts_on <= day && day <= ends_on; }
};

}  // namespace earshot
