// SPDX-License-Identifier: Apache-2.0
// Mail to whoever reads what children and families write: that there is something to read, and nothing
// of what it is. First whoever is on duty, then the deputy, then both again, until somebody has opened
// it. One letter covers everything that is unread.
#pragma once

#include <chrono>
#include <string>

#include "answers/site.h"

namespace earshot::partnership {

// Nobody is written to more often, whatever comes.
inline constexpr std::chrono::minutes alerts_apart{5};
// How often both are told again of what still nobody has opened.
inline constexpr std::chrono::hours alerted_again_after{4};

class Alerts {
 public:
  explicit Alerts(answers::Site& site) : site_(site) {}

  // Puts the letters that are due into the outbox, in the change that notes it: two processes do not
  // write twice, and a crash loses none. Gives how many.
  int write_due();

 private:
  struct Due;
  int write(Database& db, const Due& due);

  answers::Site& site_;
};

}  // namespace earshot::partnership
