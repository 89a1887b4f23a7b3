// SPDX-License-Identifier: Apache-2.0
// What a database and a key folder can do together: which links work, which boxes and kept answers can
// still be opened. Told after a restore and by the doctor.
#pragma once

#include <string>
#include <vector>

#include "base/database.h"
#include "base/key_folder.h"

namespace earshot::answers {

struct WhatOpens {
  bool links_work = true;                 // the link key is the one the links were made with
  std::vector<std::string> open_surveys;  // with their keys
  struct Sealed {
    std::string survey;
    int boxes = 0;
  };
  std::vector<Sealed> can_open;     // sealed answers whose key is here
  std::vector<Sealed> cannot_open;  // sealed answers whose key is lost or was destroyed
  std::vector<std::string>
      kept_but_locked;  // releases whose kept answers can't be read; figures can
};

WhatOpens what_opens(Database& db, KeyFolder& keys);

// The same in sentences, for a person. Of answers that may be few it says no more than pages do.
std::vector<std::string> sentences(const WhatOpens& what);

}  // namespace earshot::answers
