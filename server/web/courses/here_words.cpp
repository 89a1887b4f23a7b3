// SPDX-License-Identifier: Apache-2.0
#include "web/courses/here_words.h"

#include <algorithm>

#include "courses/look.h"
#include "model/office_hours.h"
#include "model/stages.h"

namespace earshot::web {

std::string when_they_are_asked(Database& db, const CourseSession& session,
                                const std::string& agency, Moment now) {
  courses::Look look(db, now);
  store::Asking asking{
      .session = session.id, .stage = std::string(stage_after), .came = Came::attended};
  asking.agency = agency;
  const courses::NextStep step = look.step(asking, session);
  const std::string asked = "The questions about the course reach you by email ";
  if (step.next == courses::Next::ask || !step.on)
    return asked + "today.";
  const SessionDay& last = session.days.back();
  if (*step.on != last.day)
    return asked + "on " + long_text(*step.on) + ".";
  return asked + "at the end of the session: on " + long_text(last.day) + ", from " +
         to_text(std::max(look.rules().at, last.until)) + " on.";
}

}  // namespace earshot::web
