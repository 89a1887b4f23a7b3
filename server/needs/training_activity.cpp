// SPDX-License-Identifier: Apache-2.0
#include "needs/training_activity.h"

#include <algorithm>

#include "needs/name_of_now.h"
#include "store/agency_links.h"
#include "store/attendances.h"
#include "store/courses.h"
#include "store/listed.h"
#include "store/sessions_of_courses.h"
#include "store/surveys.h"

namespace earshot::needs {
namespace {

using courses::Period;
using courses::Presence;

void count_session(CourseActivity& activity, const CourseSession& session, const Period& period) {
  if (session.days.empty()) {
    activity.at_any_time = activity.at_any_time || !session.cancelled_on;
    return;
  }
  if (period.has(session.days.back().day))
    ++(session.cancelled_on ? activity.cancelled : activity.held);
}

void add_people(CourseActivity& activity, const std::vector<store::CameFrom>& all,
                const std::vector<Agency>& agencies) {
  for (const store::CameFrom& each : all) {
    if (each.course != activity.course.id)
      continue;
    const Presence people = courses::presence_of(each.counts);
    activity.people += people;
    const std::string agency = name_of_now(agencies, each.agency);
    const auto found = std::ranges::find(activity.from, agency, &FromAgency::agency);
    if (found == activity.from.end())
      activity.from.push_back({agency, people});
    else
      found->people += people;
  }
}

bool has_anything(const CourseActivity& activity) {
  return activity.held + activity.cancelled > 0 || !activity.from.empty();
}

// About no course: it went to whoever works there, not to whoever came.
bool is_of_the_workforce(const Survey& survey) {
  return survey.stage.empty() && survey.occasion.course.empty() && survey.occasion.subject.empty();
}

// Of agencies that have become one since, the sum.
std::map<std::string, int> staff_asked_in(Database& db, const Period& period,
                                          const std::vector<Agency>& agencies) {
  std::vector<Survey> surveys = store::all_surveys(db);
  std::erase_if(surveys, [&](const Survey& survey) {
    return !period.has(survey.opens_on) || !is_of_the_workforce(survey);
  });
  std::ranges::stable_sort(surveys, {}, &Survey::opens_on);
  std::map<std::string, int> staff;
  for (const Survey& survey : surveys) {
    std::map<std::string, int> received;
    for (const store::AgencyLink& link : store::agency_links_of(db, survey.id))
      if (link.received)
        received[name_of_now(agencies, link.agency)] += *link.received;
    for (const auto& [agency, number] : received)
      staff[agency] = number;
  }
  return staff;
}

}  // namespace

// Until the day before: what is held today may not have ended.
TrainingActivity training_activity(Database& db, const Cycle& cycle, Moment as_of) {
  TrainingActivity all{
      .period = {cycle.starts_on,
                 std::min(cycle.ends_on, london_day(as_of) - std::chrono::days(1))},
      .courses = {},
      .people = {},
      .staff_asked = {},
  };
  const std::vector<Agency> agencies = store::find_lists(db).agencies;
  all.staff_asked = staff_asked_in(db, all.period, agencies);
  const auto came = store::came_between(db, all.period.from, all.period.until);
  for (Course& course : store::all_courses(db)) {
    CourseActivity activity{.course = std::move(course), .people = {}, .from = {}};
    for (const CourseSession& session : store::sessions_of_course(db, activity.course.id))
      count_session(activity, session, all.period);
    add_people(activity, came, agencies);
    if (!has_anything(activity))
      continue;
    all.people += activity.people;
    all.held += activity.held;
    all.cancelled += activity.cancelled;
    all.courses.push_back(std::move(activity));
  }
  return all;
}

std::map<std::string, CameByLevel> came_by_agency_and_level(const TrainingActivity& activity) {
  std::map<std::string, CameByLevel> came;
  for (const CourseActivity& each : activity.courses)
    for (const FromAgency& from : each.from)
      if (const int people = from.people.attended + from.people.part; people > 0)
        came[from.agency][each.course.level] += people;
  return came;
}

}  // namespace earshot::needs
