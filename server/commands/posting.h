// SPDX-License-Identifier: Apache-2.0
// Sends, while the server runs, the letters that are due, and looks for those that came back. A failure is logged once and tried again.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "mail/post.h"
#include "mail/returned.h"

namespace earshot::commands {

class Posting {
 public:
  // `mailbox` is where letters come back to; empty: nowhere that we know.
  Posting(answers::Site& site, mail::Post post, fs::path mailbox);

 private:
  void keep_on(const std::stop_token& stop);
  void look_for_returned();
  void tell(const std::string& trouble);

  answers::Site& site_;
  mail::Post post_;
  mail::Returned returned_;
  std::chrono::steady_clock::time_point looked_at_{};  // for those that came back
  std::string last_trouble_;                           // the thread's own
  std::mutex mutex_;
  std::condition_variable_any woken_;
  std::jthread thread_;  // last: it uses the others
};

}  // namespace earshot::commands
