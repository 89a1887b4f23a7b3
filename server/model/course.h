// SPDX-License-Identifier: Apache-2.0
// A course, what people should be able to do after it, and its sessions: the days on which it is held.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/days.h"
#include "model/form.h"

namespace earshot {

struct Course {
  std::string id;
  std::string code;   // as registers and booking systems have it; no two courses share one
  std::string title;  // as people who were there know it
  std::vector<Outcome> outcomes;
  std::string level;                       // on the partnership's list, or empty
  std::string side = "children";           // of all_sides: children, adults, both
  std::optional<std::int64_t> cost_pence;  // of a place; absent: not said
  std::optional<Day> closed_on;            // no session is added any more
  int edition = 1;                         // whoever changes it says which they saw
};

enum class Held { in_room, online, both, e_learning };
struct HeldRow {
  Held held;
  std::string_view name;   // in the database
  std::string_view title;  // on the screen
  std::string_view hint;
};
inline constexpr std::array<HeldRow, 4> all_held{{
    {Held::in_room, "room", "In a room", ""},
    {Held::online, "online", "Online, at a time", ""},
    {Held::both, "both", "In a room, and online at the same time", ""},
    {Held::e_learning, "e_learning", "E-learning, at any time",
     "It has no days: what counts is the day on which somebody completes it."},
}};
constexpr const HeldRow& row_of(Held held) { return all_held[static_cast<std::size_t>(held)]; }
constexpr std::optional<Held> find_held(std::string_view name) {
  for (const HeldRow& row : all_held)
    if (row.name == name)
      return row.held;
  return std::nullopt;
}

struct SessionDay {
  Day day{};
  std::chrono::minutes from{};  // since midnight, by London's clocks
  std::chrono::minutes until{};
  bool operator==(const SessionDay&) const = default;
};
inline constexpr std::size_t most_session_days = 10;

struct CourseSession {
  std::string id;
  std::string course;
  Held held = Held::in_room;
  std::string place;             // a room, or empty
  std::vector<SessionDay> days;  // in their order; none of e-learning
  std::optional<int> capacity;   // places; absent: not said
  std::string trainer;           // in words: a name, or whoever sends them
  std::string trainer_person;    // or somebody with an account
  std::optional<Day> cancelled_on;
  std::optional<Day> paused_on;  // no letters about it go out since then
  int edition = 1;
};

}  // namespace earshot
