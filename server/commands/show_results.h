// SPDX-License-Identifier: Apache-2.0
// A survey's results as text for a terminal, CSV or JSON. All three are slices of the release.
#pragma once

#include <string>

#include "answers/results.h"

namespace earshot::commands {

std::string as_text(const answers::Results& results);
std::string as_json(const answers::Results& results);

// Of a course over all its sessions.
std::string as_text(const answers::ToSave& results);
std::string as_json(const answers::ToSave& results);

}  // namespace earshot::commands
