// SPDX-License-Identifier: Apache-2.0
// On a session's page: what its people are asked, stage by stage, and who has still to answer.
#pragma once

#include "courses/roll.h"
#include "web/components.h"
#include "web/courses/course_words.h"

namespace earshot::web {

void what_they_are_asked(Html& page, const Visit& visit, Site& site, const CourseSession& session,
                         const courses::WholeRoll& roll);
// Where no mail server is named.
void no_letters_note(Html& page, const Site& site);

std::string people_in_words(int count);  // "1 person", "12 people"
// "12 people are asked from 14 January 2027 on."; empty if nobody is.
std::string what_comes(int planned, const std::optional<Day>& next_on, Day today);

}  // namespace earshot::web
