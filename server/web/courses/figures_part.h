// SPDX-License-Identifier: Apache-2.0
// On a course's page: who came, how far they are with what they are asked, and which results there are;
// of all its sessions and of each.
#pragma once

#include <span>

#include "courses/figures.h"
#include "web/components.h"
#include "web/courses/course_words.h"

namespace earshot::web {

// "3 held, 1 to come and 1 cancelled"; empty if there are none.
std::string sessions_in_words(const courses::CourseFigures& figures);
// "17 attended, 2 attended part of it and 3 did not attend"; empty if nobody is known to have.
std::string came_in_words(const courses::Presence& people);
Html standing_tag(const CourseSession& session, Day today);

void all_sessions_together(Html& page, const Visit& visit, Site& site,
                           const courses::CourseFigures& figures);
// On the page of a session: where its results are, time by time, or why there are none. Nothing before anybody was asked.
void results_of_session(Html& page, const Visit& visit, Site& site, std::string_view session);
void each_session(Html& page, const Visit& visit, Site& site,
                  std::span<const courses::SessionFigures> sessions);

}  // namespace earshot::web
