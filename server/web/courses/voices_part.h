// SPDX-License-Identifier: Apache-2.0
// On a session's page: other voices on the same course. Managers as counts, never which of them said what, or
// who named one; and whoever agreed to be called, with the number.
#pragma once

#include "base/html.h"
#include "courses/roll.h"
#include "web/routes.h"

namespace earshot::web {

void other_voices(Html& page, const Visit& visit, Site& site, const CourseSession& session,
                  const courses::WholeRoll& roll);

}  // namespace earshot::web
