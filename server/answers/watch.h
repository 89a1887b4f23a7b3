// SPDX-License-Identifier: Apache-2.0
// Finds, within seconds, what there is to read for the safeguarding reader: opens disclosure boxes that
// are new and marks those with words. A box without words is left as it was, like every other such.
#pragma once

#include <string>
#include <vector>

#include "answers/disclosures.h"
#include "answers/site.h"
#include "store/disclosures.h"

namespace earshot::answers {

// For one thread. What it has looked at it remembers while it lives; another process, or the next run
// of the program, looks again and finds the same.
class Watch {
 public:
  explicit Watch(Site& site) : site_(site) {}

  // How many were found now. Does nothing while the safeguarding key is missing, and logs that once.
  int look();

 private:
  struct Found {
    std::string id;
    bool likely = false;
  };
  std::vector<Found> open(SafeguardingBoxes& boxes, const std::vector<store::Unfound>& unfound);
  void miss_key();

  Site& site_;
  std::vector<store::Unfound> looked_at_;  // by id
  bool key_is_missing_ = false;
};

}  // namespace earshot::answers
