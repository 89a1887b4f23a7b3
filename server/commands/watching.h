// SPDX-License-Identifier: Apache-2.0
// Looks every few seconds, while the server runs, for what children and families have written, and puts
// the letters that are due into the outbox; and wipes throw-away keys that have had their time. A failure is logged
// and tried again.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "answers/take.h"
#include "answers/watch.h"
#include "partnership/alerts.h"

namespace earshot::commands {

class Watching {
 public:
  Watching(answers::Site& site, answers::Desk& desk);

 private:
  void keep_on(const std::stop_token& stop);
  void tell(const std::string& failure);

  answers::Desk& desk_;
  answers::Watch watch_;
  partnership::Alerts alerts_;
  std::string last_failure_;  // the thread's own
  std::mutex mutex_;
  std::condition_variable_any woken_;
  std::jthread thread_;  // last: it uses the others
};

}  // namespace earshot::commands
