// SPDX-License-Identifier: Apache-2.0
#include "courses/records.h"

#include "answers/contacts.h"
#include "answers/links.h"
#include "courses/survey_of_stage.h"
#include "store/askings.h"
#include "store/surveys.h"

namespace earshot::courses {

std::optional<Survey> survey_for_record(answers::Site& site, const answers::Shelf& shelf,
                                        const std::string& session, const RecordKind& kind) {
  return survey_of_stage(
      site, shelf, {session, std::string(kind.stage), std::string(kind.form), Promise::named});
}

std::vector<AskedForRecord> records_of(answers::Site& site, Database& db, std::string_view session,
                                       const RecordKind& kind) {
  const Key link_key = answers::house_key(site, answers::link_key);
  std::vector<AskedForRecord> all;
  for (const store::CourseSurvey& row : store::surveys_of_session(db, session)) {
    const auto survey = row.stage == kind.stage ? store::find_survey(db, row.survey) : std::nullopt;
    if (!survey)
      continue;
    const bool open = survey->state == SurveyState::open && survey->closes_on >= site.today();
    for (const answers::OnTheList& each : answers::whole_list(site, db, *survey).people) {
      const bool writes = open && !each.answered && !each.invitation.empty();
      all.push_back({.name = answers::called(each.person),
                     .sent = each.answered,
                     .link = writes ? answers::personal_link(link_key, each.invitation) : "",
                     .closes_on = survey->closes_on});
    }
  }
  return all;
}

}  // namespace earshot::courses
