// SPDX-License-Identifier: Apache-2.0
#include "courses/look.h"

#include "store/listed.h"
#include "store/partnership.h"
#include "store/sessions_of_courses.h"
#include "store/surveys.h"

namespace earshot::courses {

Look::Look(Database& db, Moment now)
    : db_(db),
      now_(now),
      rules_(store::find_partnership(db).asking),
      follow_ups_(follow_ups_in_order(store::all_stages(db))) {
  for (const Agency& agency : store::find_lists(db).agencies)
    if (!rules_.education.empty() && agency.sector == rules_.education)
      schools_.insert(agency.name);
}

NextStep Look::step(const store::Asking& asking, const CourseSession& session) {
  return next_step({.asking = asking,
                    .session = session,
                    .closes_on = closes_on(asking.survey),
                    .in_education = schools_.contains(asking.agency)},
                   follow_ups_, rules_, now_);
}

bool Look::may_be_reminded(const store::Asking& asking, const CourseSession& session) {
  return courses::may_be_reminded(
      {.asking = asking, .session = session, .closes_on = closes_on(asking.survey)},
      london_day(now_));
}

bool Look::may_write_now(const std::string& agency) const {
  return is_mail_day(today(), schools_.contains(agency), rules_) &&
         now_ >= london_moment(today(), rules_.at);
}

const CourseSession& Look::session(const std::string& id) {
  const auto known = sessions_.find(id);
  if (known != sessions_.end())
    return known->second;
  return sessions_.emplace(id, store::find_session_of_course(db_, id).value()).first->second;
}

std::optional<Day> Look::closes_on(const std::string& survey) {
  if (survey.empty())
    return std::nullopt;
  if (const auto known = closing_.find(survey); known != closing_.end())
    return known->second;
  const auto kept = store::find_survey(db_, survey);
  const bool open = kept && kept->state == SurveyState::open && kept->closes_on >= london_day(now_);
  return closing_[survey] = open ? std::optional(kept->closes_on) : std::nullopt;
}

}  // namespace earshot::courses
