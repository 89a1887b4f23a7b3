// SPDX-License-Identifier: Apache-2.0
// The releases that some surveys of a course count in, without those that they share with other courses.
#pragma once

#include <vector>

#include "base/database.h"
#include "model/release.h"
#include "model/survey.h"

namespace earshot::courses {

struct Released {
  std::vector<Release> alone;  // of these surveys and no others
  bool with_others = false;
};
Released released_of(Database& db, const std::vector<Survey>& surveys);

}  // namespace earshot::courses
