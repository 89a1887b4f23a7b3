// SPDX-License-Identifier: Apache-2.0
// The shipped form after a course, and what somebody answers to it who fills in every page.
#pragma once

#include "answers/new_survey.h"
#include "answers/so_far.h"
#include "base/settings.h"
#include "people.h"

namespace earshot::bench {

// What a server is told that is told nothing.
Settings no_settings();
// Without its plugin, which is not loaded here.
Form post_course();
// Two learning outcomes, so four scales of confidence; open for a fortnight from the partnership's day.
answers::MadeSurvey course_survey(Partnership& partnership, Promise promise, int invitations);

Answers course_answers(int number);
// Everything answered and read all over: what "Send my answers" is pressed with.
answers::SoFar about_to_send(const answers::Counter& counter, std::string nonce, int number,
                             Moment now);

}  // namespace earshot::bench
