// SPDX-License-Identifier: Apache-2.0
// What somebody does to a stage of a session by hand: asks earlier or later, leaves it out, reminds now,
// closes early. By the same statements as the clock, so that nothing is done twice. On the writer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/site.h"
#include "model/course.h"

namespace earshot::courses {

// All that are still planned at a stage of a session: not before a day, on their own day again (without
// one), or never. How many that is.
int ask_stage_on(Database& db, std::string_view session, std::string_view stage,
                 std::optional<Day> day);
int skip_stage(Database& db, std::string_view session, std::string_view stage);

// Today rather than on their day: those of them who were there. How many that is.
int bring_forward(Database& db, const CourseSession& session, std::string_view stage, Moment now);

// Whom it reminds: whoever was asked, has not answered, still may, and has had no letter about it today,
// two reminders at most. Attendances with an address, in their order.
std::vector<std::string> to_remind(answers::Site& site, Database& db, const CourseSession& session,
                                   std::string_view stage);
// Each by a letter of their own. How many that is.
int remind_now(answers::Site& site, Database& db, const CourseSession& session,
               std::string_view stage);

// Ends what can still be answered at that stage; `who` is for the staff record. How many surveys that is.
int close_stage(Database& db, std::string_view session, std::string_view stage,
                std::string_view who, Moment now);

}  // namespace earshot::courses
