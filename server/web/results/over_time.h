// SPDX-License-Identifier: Apache-2.0
// A survey that has been asked three times or more: each answer's share each time, and whether it rises or falls by more
// than chance would have it.
#pragma once

#include <span>

#include "answers/over_time.h"
#include "base/html.h"
#include "web/routes.h"

namespace earshot::web {

std::string over_time_path(const Survey& survey);
Outcome survey_over_time(const Visit& visit, Site& site);

// Of one question: picture, table and what may be said of it.
void add_over_time(Html& page, const answers::QuestionOverTime& question,
                   std::span<const answers::OneTime> times, std::size_t number);

}  // namespace earshot::web
