// SPDX-License-Identifier: Apache-2.0
// On a session's page: other voices on the same course, as counts. Never which manager said what, or which
// of the people named one.
#pragma once

#include "base/database.h"
#include "base/html.h"
#include "model/course.h"

namespace earshot::web {

void other_voices(Html& page, Database& db, const CourseSession& session);

}  // namespace earshot::web
