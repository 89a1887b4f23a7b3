// SPDX-License-Identifier: Apache-2.0
// Links: a personal one for each invitation, one open one for a survey that asks nobody who they are.
// Made and checked with the link key, which is not in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/secrets.h"
#include "model/survey.h"

namespace earshot::answers {

// The path of the link, "/s/TOKEN".
std::string personal_link(const Key& link_key, std::string_view invitation);
std::optional<std::string> read_personal(const Key& link_key, std::string_view token);

// An open survey's id is no secret; its link is shown on posters.
std::string open_link(std::string_view survey);

}  // namespace earshot::answers
