// SPDX-License-Identifier: Apache-2.0
// The programmes of Harbour Bay's two cycles, and the actions that Grace and Amal follow. Nobody was ever taught so,
// and no such file was ever looked at.
#pragma once

#include "answers/site.h"
#include "base/days.h"

namespace earshot::demo {

// What is done on this day of the year that is told, so many days ago; after draw_up_needs.
void plan_programme(answers::Site& site, Day today, int days_ago);

}  // namespace earshot::demo
