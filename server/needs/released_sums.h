// SPDX-License-Identifier: Apache-2.0
// What releases of some days say of learning needs: their sums, opened, as far as their results show them too, without what
// does not count, and by the topics that are on the list now.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analysis/needs/gathered.h"
#include "answers/site.h"
#include "base/database.h"
#include "model/lists.h"
#include "model/release.h"

namespace earshot::needs {

struct ReleaseRead {
  Release release;  // without its figures
  std::string survey;
  analysis::needs::Released said;
  std::set<std::pair<std::string, std::string>>
      about;  // topic and component: of these no exact figure is known
};
struct ReleasesRead {
  std::vector<ReleaseRead> releases;  // the earliest first; none that says nothing which counts
  std::vector<std::string> unopened;  // ids of those of which nobody has the key
};
// `topics`: which topic each name means by now; what is not there counts no more.
ReleasesRead read_releases(answers::Site& site, Database& db, Day first, Day last,
                           const std::map<std::string, std::string>& topics);

// Whether what a plugin says is counted. How confident people are is asked of the workforce: those who came to a course
// are asked before, after, and months later, and would count up to four times. Whether something is used is known from
// those who were followed up only.
bool counts(std::string_view component, std::string_view stage);

// In place of topics that were merged into another, that other. Where a release speaks of both, what it says of the one
// that was merged is left out, because each of its people counts once.
std::vector<NeedSums> by_topics_of_now(std::vector<NeedSums> sums,
                                       const std::map<std::string, std::string>& topics);

}  // namespace earshot::needs
