// SPDX-License-Identifier: Apache-2.0
// A release's questions as they would be asked of any course: "the course" where a text names one. Several courses' answers to
// one question can then be added up, though each asked it with its own name in it.
#pragma once

#include "base/database.h"
#include "model/release.h"

namespace earshot::answers {

// What was not asked in the words of the form that its surveys had stays as it is.
Release of_any_course(Database& db, Release release);

}  // namespace earshot::answers
