// SPDX-License-Identifier: Apache-2.0
// What the pages of personal links share.
#pragma once

#include <string>

#include "model/survey.h"
#include "web/ways/ways_common.h"

namespace earshot::web {

// Whether the promise lets anybody see who has answered.
bool tells_who(const Survey& survey);
// For a survey that asks nobody who they are.
Page has_no_list(const Visit& visit, Site& site, const Survey& survey);
// After people were added or links renewed, from the query that the page was reached with.
std::string what_was_done(const Visit& visit);

}  // namespace earshot::web
