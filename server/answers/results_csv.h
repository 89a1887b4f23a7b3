// SPDX-License-Identifier: Apache-2.0
// Results of a survey or a course as a table for a spreadsheet: what the page shows and nothing more, a hidden
// number as "[c]".
#pragma once

#include <string>

#include "answers/results.h"

namespace earshot::answers {

std::string to_csv(const ToSave& results);

}  // namespace earshot::answers
