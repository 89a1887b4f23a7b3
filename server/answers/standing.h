// SPDX-License-Identifier: Apache-2.0
// Surveys that stand for long: when one has closed, the next quarter's is made of the same plan and
// the same questions, and the poster's link leads to it. Safe to call at any time, from several
// processes, and again after a crash: whoever leads the link on first has made the survey.
#pragma once

#include <string>
#include <vector>

#include "answers/site.h"

namespace earshot::answers {

// The ids of the surveys it opened. One that can't be opened is logged and tried again next time.
std::vector<std::string> open_next_quarter(Site& site);

}  // namespace earshot::answers
