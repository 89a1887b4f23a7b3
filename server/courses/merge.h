// SPDX-License-Identifier: Apache-2.0
// Somebody who stands on a roll twice becomes one: what both were asked, what is still due and whether
// they came are one person's then, and nothing is asked twice.
#pragma once

#include <string>

#include "model/attendance.h"
#include "store/attendances.h"

namespace earshot::courses {

// Under whose id they go on: whoever has answered more, then been asked more, because the code that joins
// the stages is made of it.
const Attendance& goes_on(Database& db, const Attendance& one, const Attendance& other);

// `named` as they are to be called; what is not known of them is taken from `other`.
Attendance one_of_both(const Attendance& named, const Attendance& other);

// On the writer. `one` is who is left, with their id and the edition that was seen; the other goes. False,
// with nothing done, if either is not there or has changed.
bool merge(Database& db, const store::KeptAttendance& one, std::string_view goes, int edition);

}  // namespace earshot::courses
