// SPDX-License-Identifier: Apache-2.0
// Attendance: one person at one session of a course. Who they are is kept sealed; what is here as
// plain rows is only how they came.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/days.h"

namespace earshot {

enum class Came { booked, attended, part, unscheduled, absent, cancelled };
struct CameRow {
  Came came;
  std::string_view name;   // in the database
  std::string_view title;  // on the screen
  std::string_view hint;
  bool was_there;  // so they are asked what they thought of it
};
inline constexpr std::array<CameRow, 6> all_came{{
    {Came::booked, "booked", "Booked", "Has a place. Nothing is known yet of who came.", false},
    {Came::attended, "attended", "Attended", "", true},
    {Came::part, "part", "Attended part of it", "", true},
    {Came::unscheduled, "unscheduled", "Came without a booking", "", true},
    {Came::absent, "absent", "Did not attend", "", false},
    {Came::cancelled, "cancelled", "Cancelled their place", "", false},
}};
constexpr const CameRow& row_of(Came came) { return all_came[static_cast<std::size_t>(came)]; }
constexpr std::optional<Came> find_came(std::string_view name) {
  for (const CameRow& row : all_came)
    if (row.name == name)
      return row.came;
  return std::nullopt;
}

// A person, as a register has them. Two who share one mailbox are told apart by their names.
struct Attendee {
  std::string name;     // may be empty if there is an address
  std::string address;  // of e-mail; empty: they can't be asked anything
  std::string agency;   // names on the partnership's lists, or empty
  std::string role;
  std::string agency_words = {};  // how they called an agency that is on no list
  bool operator==(const Attendee&) const = default;
};

struct Attendance {
  std::string id;  // 16 hex digits
  std::string session;
  Came came = Came::booked;
  // The last day they were there, or completed it; absent: the session's last day.
  std::optional<Day> on;
  Attendee who;
  int edition = 1;  // whoever changes it says which they saw
};

}  // namespace earshot
