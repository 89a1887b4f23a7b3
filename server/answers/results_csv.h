// SPDX-License-Identifier: Apache-2.0
// A survey's results as a table for a spreadsheet: what the page shows and nothing more, a hidden
// number as "[c]".
#pragma once

#include <string>

#include "answers/results.h"

namespace earshot::answers {

std::string to_csv(const Results& results);

}  // namespace earshot::answers
