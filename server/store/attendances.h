// SPDX-License-Identifier: Apache-2.0
// Who is booked on a session and who came. This file moves names it can't read: what is sealed, and
// what a person's hash is made of, courses/roll.h decides.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/attendance.h"

namespace earshot::store {

struct KeptAttendance {
  std::string id;
  std::string session;
  std::string who;  // 16 bytes: the same person, at this session only
  Came came = Came::booked;
  std::optional<Day> on;
  std::string agency;
  std::string role;
  std::string sealed;
  int edition = 1;
};

std::vector<KeptAttendance> attendances_of(Database& db, std::string_view session);
std::optional<KeptAttendance> find_attendance(Database& db, std::string_view id);
bool has_attendances(Database& db, std::string_view session);

// False, with nothing done, if that person stands there already.
bool add_attendance(Database& db, const KeptAttendance& kept);
// Over the edition that `kept` says. False if it is another by now, or another row is that person.
bool change_attendance(Database& db, const KeptAttendance& kept);
// Leaves what counts and no name.
bool blank_attendance(Database& db, std::string_view id);
bool delete_attendance(Database& db, std::string_view id);

// How many came how, in the order of all_came.
using HowMany = std::array<int, all_came.size()>;
HowMany how_many_came(Database& db, std::string_view session);
// Of those with a day of their own, which was then.
HowMany how_many_came_between(Database& db, std::string_view session, Day from, Day until);
int how_many_were_there(const HowMany& counts);

// Of one course, from one agency: an empty name is no agency that is known.
struct CameFrom {
  std::string course;
  std::string agency;
  HowMany counts{};
};
// At sessions whose last day was then and that were not cancelled, and whoever completed e-learning then; by course and agency.
std::vector<CameFrom> came_between(Database& db, Day from, Day until);

}  // namespace earshot::store
