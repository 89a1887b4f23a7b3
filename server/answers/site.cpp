// SPDX-License-Identifier: Apache-2.0
#include "answers/site.h"

namespace earshot::answers {

std::string survey_key(std::string_view survey) { return "survey-" + std::string(survey); }
std::string keeping_key(std::string_view release) { return "keep-" + std::string(release); }
// A key of the same name could come from elsewhere, so it is held against the survey's public one.
std::optional<BoxKeys> find_box_keys(KeyFolder& keys, const Survey& survey) {
  if (keys.is_damaged(survey_key(survey.id)))
    return std::nullopt;
  const auto key = keys.find(survey_key(survey.id));
  if (!key)
    return std::nullopt;
  BoxKeys found = BoxKeys::from_private(*key);
  if (found.public_key != survey.public_key)
    return std::nullopt;
  return found;
}

std::string box_context(std::string_view survey) { return "pending|" + std::string(survey); }

}  // namespace earshot::answers
