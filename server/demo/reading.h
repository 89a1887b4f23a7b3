// SPDX-License-Identifier: Apache-2.0
// What has been read by the end of the year: Leila and Joan have dealt with
// what children and families wrote until a few days ago, and comments of older
// surveys have been decided, and stand under topics. The rest waits for whoever looks around.
#pragma once

#include <string>
#include <vector>

#include "answers/watch.h"

namespace earshot::demo {

// Who reads on which day: Leila in the week, Joan at weekends, each the other's
// deputy.
void keep_rota_of_readers(answers::Site& site);

class Reading {
 public:
  explicit Reading(answers::Site& site) : site_(site), watch_(site) {}

  // Finds what was written, as a server would within seconds; and, unless it is
  // to be left for whoever looks around, Leila opens it and notes what she did.
  void look(bool leave_it);

 private:
  answers::Site& site_;
  answers::Watch watch_;
};

// Of surveys whose results are older than two months; what is shown is put under topics.
void decide_comments(answers::Site& site, const std::vector<std::string>& places);

}  // namespace earshot::demo
