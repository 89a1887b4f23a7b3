// SPDX-License-Identifier: Apache-2.0
// What follows from somebody having been at a session: which forms, at which stages. Plugins say it;
// when each is due is the clock's.
#pragma once

#include <vector>

#include "host/plugins.h"
#include "model/attendance.h"
#include "model/course.h"
#include "store/attendances.h"

namespace earshot::courses {

std::vector<host::FollowUp> what_follows(const host::Plugins& plugins, const Course& course,
                                         const Attendance& attendance, Day today);

// On the writer, with what follows. False, with nothing done, if that person stands there already.
bool add_with_follow_ups(Database& db, const store::KeptAttendance& kept,
                         const std::vector<host::FollowUp>& follow_ups);

// Off the roll, with whatever was to be asked. A link that was not used stops. False: there is nobody.
bool take_off_roll(Database& db, std::string_view attendance);

// They want no more letters about it; what they have may still be answered. False: there was nothing.
bool ask_no_more(Database& db, std::string_view attendance);
// The letter reached somebody else, so its links must stop. False: there was nothing.
bool was_somebody_else(Database& db, std::string_view attendance);

}  // namespace earshot::courses
