// SPDX-License-Identifier: Apache-2.0
// Who works for the partnership of Harbour Bay: one of each role at least, somebody who has been
// invited and somebody who has left. Nobody knows a password; who looks around signs in as them with
// a button.
#pragma once

#include <span>
#include <string_view>

#include "answers/site.h"
#include "model/roles.h"

namespace earshot::demo {

enum class Came { and_stays, invited, and_left };

struct StaffRow {
  std::string_view name;
  std::string_view email;
  Role role;
  Came came;
  int days_ago;             // invited
  std::string_view to_see;  // what is worth looking at as them
};
std::span<const StaffRow> staff_rows();
const StaffRow* find_staff_row(std::string_view email);

// At the moment of the site's clock, which stands on the day of their row.
void take_on(answers::Site& site, const StaffRow& row);
void see_off(answers::Site& site, const StaffRow& row);
// On an ordinary day somebody signs in and out, another each time.
void spend_a_day(answers::Site& site, int number);

}  // namespace earshot::demo
