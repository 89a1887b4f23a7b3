// SPDX-License-Identifier: Apache-2.0
// Processes that send what is due, as a server does, until nothing is or until they are killed.
#pragma once

#include <sys/types.h>

#include "a_server.h"

namespace earshot {

class Poster {
 public:
  enum class Does { letters, all };  // that is due
  // Starts at once, on the folders and at the moment of the partnership.
  Poster(const Partnership& isle, const AMailServer& office, Does what = Does::letters);
  ~Poster();
  Poster(const Poster&) = delete;
  Poster& operator=(const Poster&) = delete;

  // Waits until it has nothing more to send.
  bool ends_well();
  int posted() const { return posted_; }  // once it has ended
  // As soon as it has taken so many steps: before a letter, after its answer. False if it ended before.
  bool killed_after(unsigned steps);

 private:
  pid_t process_ = -1;
  int steps_ = -1;
  int posted_ = 0;
};

}  // namespace earshot
