// SPDX-License-Identifier: Apache-2.0
// Results as text for a terminal or as JSON: slices of releases, and what follows from them.
#pragma once

#include <string>
#include <vector>

#include "answers/results.h"

namespace earshot::commands {

// Of a survey, with what is known of those who were asked again.
std::string as_text(const answers::Results& results,
                    const std::vector<answers::AskedAgain>& asked_again);
std::string as_json(const answers::Results& results,
                    const std::vector<answers::AskedAgain>& asked_again);

// Of a course over all its sessions, or of several courses.
std::string as_text(const answers::ToSave& results);
std::string as_json(const answers::ToSave& results);

}  // namespace earshot::commands
