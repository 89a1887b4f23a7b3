// SPDX-License-Identifier: Apache-2.0
// The agencies that a survey can be handed out by: those on the partnership's list when it was made,
// because only those can be answered with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/survey.h"

namespace earshot::answers {

std::vector<Choice> agencies_known(Database& db, const Survey& survey);

// As the survey was made with it: an agency that was renamed since is still the one that was asked.
std::string agency_title(const Survey& survey, std::string_view agency);

// In a sentence why a survey with this form has no links for agencies; empty if it may have.
std::string_view why_no_agencies(const Survey& survey, Audience audience);

}  // namespace earshot::answers
