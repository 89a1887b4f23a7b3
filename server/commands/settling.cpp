// SPDX-License-Identifier: Apache-2.0
#include "commands/settling.h"

#include <exception>
#include <string>

#include "answers/settle.h"
#include "base/log.h"

namespace earshot::commands {
namespace {

struct Line {
  std::vector<std::string> answers::Settled::*surveys;
  std::string_view message;
};
constexpr Line lines[] = {
    {&answers::Settled::closed, "A survey has closed: "},
    {&answers::Settled::released, "A survey has been released: "},
    {&answers::Settled::destroyed,
     "A survey ended with too few answers, which were destroyed unread: "},
};

// What is stuck for want of its key is logged where it is found.
void settle_and_log(answers::Site& site) {
  const answers::Settled settled = answers::settle(site);
  for (const Line& line : lines)
    for (const std::string& survey : settled.*line.surveys)
      log::info(std::string(line.message) + survey);
}

}  // namespace

Settling::Settling(answers::Site& site)
    : site_(site), thread_([this](const std::stop_token& stop) { keep_on(stop); }) {}

void Settling::keep_on(const std::stop_token& stop) {
  do {
    try {
      settle_and_log(site_);
    } catch (const std::exception& error) {
      log::error(std::string("What is due could not be settled; it is tried again: ") +
                 error.what());
    }
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, stop, std::chrono::minutes(1), [] { return false; });
  } while (!stop.stop_requested());
}

}  // namespace earshot::commands
