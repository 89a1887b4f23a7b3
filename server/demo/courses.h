// SPDX-License-Identifier: Apache-2.0
// The courses of the year that is told, with their sessions, those to come too.
#pragma once

#include <string>
#include <vector>

#include "answers/site.h"
#include "base/days.h"
#include "demo/story.h"

namespace earshot::demo {

struct KeptSession {
  std::string id;
  const SessionRow* row;  // none of one that is to come
};
std::vector<KeptSession> keep_courses(answers::Site& site, Day today);

}  // namespace earshot::demo
