// SPDX-License-Identifier: Apache-2.0
// Settles, while the server runs, what is due by the day: surveys close, answers are mixed and
// released, what stayed too few is destroyed; and once a day what has had its time is deleted. A
// failure is logged and tried again a minute later.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "answers/shelf.h"
#include "answers/site.h"

namespace earshot::commands {

// All of it now, on this thread. Without forms nobody is asked about a course.
void settle_what_is_due(answers::Site& site, const answers::Shelf* shelf);

class Settling {
 public:
  // `shelf`: null where no letter can go out, and so nobody is asked.
  Settling(answers::Site& site,
           const answers::Shelf* shelf);  // at once, then every minute, until this goes
  void soon();                            // not only when the minute is over

 private:
  void keep_on(const std::stop_token& stop);
  void forget_once_a_day();

  answers::Site& site_;
  const answers::Shelf* shelf_;
  std::optional<Day> forgot_on_;  // the thread's own
  std::mutex mutex_;
  bool asked_ = false;
  std::condition_variable_any woken_;
  std::jthread thread_;  // last: it uses the others
};

}  // namespace earshot::commands
