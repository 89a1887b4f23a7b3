// SPDX-License-Identifier: Apache-2.0
// The courses of the year that is told, with their sessions, those to come too.
#pragma once

#include "answers/site.h"
#include "base/days.h"

namespace earshot::demo {

void keep_courses(answers::Site& site, Day today);

}  // namespace earshot::demo
