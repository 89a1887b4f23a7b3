// SPDX-License-Identifier: Apache-2.0
#include "answers/site.h"

namespace earshot::answers {

std::string survey_key(std::string_view survey) { return "survey-" + std::string(survey); }
std::string keeping_key(std::string_view release) { return "keep-" + std::string(release); }
std::string box_context(std::string_view survey) { return "pending|" + std::string(survey); }

}  // namespace earshot::answers
