// SPDX-License-Identifier: Apache-2.0
#include "partnership/answers_going.h"

#include <algorithm>
#include <map>

#include "forms/form_json.h"
#include "partnership/schedule.h"
#include "store/form_versions.h"
#include "store/holds.h"

namespace earshot::partnership {
namespace {

// Reads each version of a form once.
class Audiences {
 public:
  explicit Audiences(Database& db) : db_(db) {}

  Audience of(const store::EndedSurvey& survey) {
    const auto key = std::pair(survey.form, survey.form_version);
    if (const auto known = known_.find(key); known != known_.end())
      return known->second;
    const auto version = store::find_form_version(db_, survey.form, survey.form_version);
    const Audience audience = forms::form_from_json(version.value().json).audience;
    return known_.emplace(key, audience).first->second;
  }

 private:
  Database& db_;
  std::map<std::pair<std::string, int>, Audience> known_;
};

const KeptKind& kind_of(const store::EndedSurvey& survey, Audience audience) {
  if (is_family(audience))
    return *find_kept_kind("family_answers");
  return *find_kept_kind(survey.of_course ? "course_answers" : "staff_answers");
}

// One that was closed early counts from then.
Day ended_on(const store::EndedSurvey& survey) {
  return std::min(survey.closes_on, survey.released_on.value_or(survey.closes_on));
}

bool holds(const Hold& hold, const AnswersGoing& going) {
  if (!hold.kind.empty())
    return hold.kind == going.kind->name;
  return std::ranges::any_of(going.surveys,
                             [&](const auto& survey) { return survey.id == hold.survey; });
}

// What goes together: a release's surveys, or one survey that ended unread.
std::vector<std::vector<store::EndedSurvey>> together(std::vector<store::EndedSurvey> ended) {
  std::map<std::string, std::vector<store::EndedSurvey>> by_release;
  for (store::EndedSurvey& survey : ended)
    by_release[survey.release.empty() ? survey.id : survey.release].push_back(std::move(survey));
  std::vector<std::vector<store::EndedSurvey>> groups;
  for (auto& [id, surveys] : by_release)
    groups.push_back(std::move(surveys));
  return groups;
}

AnswersGoing going_of(std::vector<store::EndedSurvey> surveys, const Schedule& schedule,
                      Audiences& audiences) {
  AnswersGoing going{.release = surveys.front().release, .surveys = std::move(surveys)};
  for (const store::EndedSurvey& survey : going.surveys) {
    const KeptKind& kind = kind_of(survey, audiences.of(survey));
    const Day goes_on = schedule.goes_on(kind, ended_on(survey)).value();
    if (going.kind && going.goes_on <= goes_on)
      continue;
    going.kind = &kind;
    going.goes_on = goes_on;
  }
  return going;
}

}  // namespace

std::vector<AnswersGoing> answers_going(Database& db) {
  const Schedule schedule = Schedule::read(db);
  const std::vector<Hold> standing = store::standing_holds(db);
  Audiences audiences(db);
  std::vector<AnswersGoing> all;
  for (auto& surveys : together(store::ended_surveys(db))) {
    AnswersGoing going = going_of(std::move(surveys), schedule, audiences);
    std::ranges::copy_if(standing, std::back_inserter(going.held_by),
                         [&](const Hold& hold) { return holds(hold, going); });
    all.push_back(std::move(going));
  }
  std::ranges::stable_sort(all, {}, &AnswersGoing::goes_on);
  return all;
}

}  // namespace earshot::partnership
