// SPDX-License-Identifier: Apache-2.0
// For whoever has sent what they thought of a course: the days on which they are asked again, as a file
// for their calendar. It holds no name and no link, and nothing is kept of its having been fetched.
#pragma once

#include <optional>
#include <string>

#include "web/answering/on_the_way.h"

namespace earshot::web {

// "/s/TOKEN/later.ics", if there is a day in it.
std::optional<std::string> later_days_path(const OnTheWay& way);
Outcome later_days(const Visit& visit, Site& site);

}  // namespace earshot::web
