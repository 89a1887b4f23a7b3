// SPDX-License-Identifier: Apache-2.0
#include "commands/watching.h"

#include <exception>

#include "base/log.h"

namespace earshot::commands {
namespace {

constexpr std::chrono::seconds apart{5};

}  // namespace

Watching::Watching(answers::Site& site, answers::Desk& desk)
    : desk_(desk),
      watch_(site),
      alerts_(site),
      thread_([this](const std::stop_token& stop) { keep_on(stop); }) {}

// Once, until it is another: what fails fails every few seconds.
void Watching::tell(const std::string& failure) {
  if (!failure.empty() && failure != last_failure_)
    log::error("What children and families wrote could not be looked for; it is tried again: " +
               failure);
  last_failure_ = failure;
}

void Watching::keep_on(const std::stop_token& stop) {
  do {
    try {
      desk_.forget_old_keys();
      watch_.look();
      alerts_.write_due();
      tell({});
    } catch (const std::exception& error) {
      tell(error.what());
    }
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, stop, apart, [] { return false; });
  } while (!stop.stop_requested());
}

}  // namespace earshot::commands
