// SPDX-License-Identifier: Apache-2.0
#include "courses/released.h"

#include <algorithm>
#include <set>

#include "store/releases.h"

namespace earshot::courses {

Released released_of(Database& db, const std::vector<Survey>& surveys) {
  std::set<std::string> ids, theirs;
  for (const Survey& survey : surveys) {
    theirs.insert(survey.id);
    if (survey.release)
      ids.insert(*survey.release);
  }
  Released found;
  for (const std::string& id : ids) {
    auto release = store::find_release(db, id);
    if (!release)
      continue;
    const bool alone = std::ranges::all_of(
        release->surveys, [&](const std::string& survey) { return theirs.contains(survey); });
    if (alone)
      found.alone.push_back(std::move(*release));
    else
      found.with_others = true;
  }
  return found;
}

}  // namespace earshot::courses
