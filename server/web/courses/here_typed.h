// SPDX-License-Identifier: Apache-2.0
// What somebody typed who signs in on the day, and what is wrong with it. An agency that is on no list
// is taken in their words, as registers' are: what was probably meant is asked once.
#pragma once

#include "base/database.h"
#include "base/problems.h"
#include "model/attendance.h"
#include "model/lists.h"
#include "web/fields.h"

namespace earshot::web {

inline constexpr std::string_view another_agency = "-another";
inline constexpr std::string_view no_such_role = "-none";

struct HereTyped {
  Attendee who;
  Problems problems;
  std::string sure_of;  // the words that were asked about: sent again, they are meant
};
HereTyped here_typed(const Fields& form, Database& db, const Lists& lists);

}  // namespace earshot::web
