// SPDX-License-Identifier: Apache-2.0
// Settles, while the server runs, what is due by the day: surveys close, answers are mixed and
// released, what stayed too few is destroyed. A failure is logged and tried again a minute later.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "answers/site.h"

namespace earshot::commands {

class Settling {
 public:
  explicit Settling(answers::Site& site);  // at once, then every minute, until this goes

 private:
  void keep_on(const std::stop_token& stop);

  answers::Site& site_;
  std::mutex mutex_;
  std::condition_variable_any woken_;
  std::jthread thread_;  // last: it uses the others
};

}  // namespace earshot::commands
