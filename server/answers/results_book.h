// SPDX-License-Identifier: Apache-2.0
// Results of a survey or a course as a workbook: what to know first, the answers, what changed, and a sheet for each way of grouping people.
// The same slice of the release as the page and the CSV; what people wrote in questions and lists stays text. A chart is of a
// question of which every number is shown, and holds nothing but those.
#pragma once

#include <string>

#include "answers/results.h"
#include "base/days.h"

namespace earshot::answers {

std::string to_workbook(const ToSave& results, const std::string& partnership, Moment now);

}  // namespace earshot::answers
