// SPDX-License-Identifier: Apache-2.0
// What an agency returns of a level of training that is required: how many of its staff need it, and how many of them have it in
// date. A return is never overwritten: what is saved is its next edition, and those before it stay on file.
#pragma once

#include <string>

#include "base/days.h"

namespace earshot {

struct TrainingReturn {
  std::string cycle;
  std::string agency, level;  // names on the partnership's lists
  int edition = 0;            // whoever writes it says which they saw; 0: it is new
  int needed = 0;             // so many of its staff need it
  int in_date = 0;            // so many of those have it
  Day counted_on{};
  bool withdrawn = false;  // the agency returns nothing of this level
  std::string entered_by;  // a person's id
  Moment entered_at{};

  bool is_of(const TrainingReturn& other) const {
    return agency == other.agency && level == other.level;
  }
  bool says_the_same(const TrainingReturn& other) const {
    return withdrawn == other.withdrawn &&
           (withdrawn ||
            (needed == other.needed && in_date == other.in_date && counted_on == other.counted_on));
  }
};

}  // namespace earshot
