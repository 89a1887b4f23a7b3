// SPDX-License-Identifier: Apache-2.0
#include "answers/agencies_asked.h"

#include <algorithm>

#include "store/listed.h"

namespace earshot::answers {

std::vector<Choice> agencies_known(Database& db, const Survey& survey) {
  return survey.occasion.agencies.empty() ? store::find_lists(db).agency_choices()
                                          : survey.occasion.agencies;
}

std::string agency_title(const Survey& survey, std::string_view agency) {
  const auto& agencies = survey.occasion.agencies;
  const auto found = std::ranges::find(agencies, agency, &Choice::name);
  return found == agencies.end() ? std::string(agency) : found->title;
}

std::string_view why_no_agencies(const Survey& survey, Audience audience) {
  if (row_of(survey.promise).has_invitations)
    return "A link that an agency's lead forwards can be opened by everybody who gets it, so it "
           "can't tell people apart. This survey promises to know who has answered, so each person "
           "needs a link of their own.";
  if (is_family(audience))
    return "Links for agencies are for their staff. This survey is for children or families.";
  return {};
}

}  // namespace earshot::answers
