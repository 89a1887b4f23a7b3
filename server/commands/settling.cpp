// SPDX-License-Identifier: Apache-2.0
#include "commands/settling.h"

#include <exception>
#include <string>

#include "answers/settle.h"
#include "base/log.h"
#include "courses/clock.h"
#include "partnership/forgetting.h"

namespace earshot::commands {
namespace {

struct Line {
  std::vector<std::string> answers::Settled::*surveys;
  std::string_view message;
};
constexpr Line lines[] = {
    {&answers::Settled::closed, "A survey has closed: "},
    {&answers::Settled::opened, "The next survey of a standing link has opened: "},
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

// How many letters, never to whom.
void ask_and_log(answers::Site& site, const answers::Shelf* shelf) {
  if (shelf == nullptr)
    return;
  const courses::Ticked ticked = courses::tick(site, *shelf);
  if (ticked.asked + ticked.reminded > 0)
    log::info("People who were at courses are asked: " + std::to_string(ticked.asked) +
              ", reminded: " + std::to_string(ticked.reminded));
}

// Which kinds and how many, never of whom.
void log_gone(const std::vector<partnership::Gone>& gone) {
  std::string kinds;
  for (const partnership::Gone& each : gone)
    kinds += (kinds.empty() ? "" : ", ") + each.kind + ' ' + std::to_string(each.how_many);
  if (!gone.empty())
    log::info("What had had its time was deleted: " + kinds);
}

}  // namespace

void settle_what_is_due(answers::Site& site, const answers::Shelf* shelf) {
  settle_and_log(site);
  ask_and_log(site, shelf);
  log_gone(partnership::forget_due(site));
}

Settling::Settling(answers::Site& site, const answers::Shelf* shelf)
    : site_(site), shelf_(shelf), thread_([this](const std::stop_token& stop) { keep_on(stop); }) {}

void Settling::forget_once_a_day() {
  const Day today = site_.today();
  if (forgot_on_ == today)
    return;
  log_gone(partnership::forget_due(site_));
  forgot_on_ = today;
}

void Settling::soon() {
  {
    const std::scoped_lock lock(mutex_);
    asked_ = true;
  }
  woken_.notify_all();
}

void Settling::keep_on(const std::stop_token& stop) {
  do {
    try {
      settle_and_log(site_);
      ask_and_log(site_, shelf_);
      forget_once_a_day();
    } catch (const std::exception& error) {
      log::error(std::string("What is due could not be settled; it is tried again: ") +
                 error.what());
    }
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, stop, std::chrono::minutes(1), [this] { return asked_; });
    asked_ = false;
  } while (!stop.stop_requested());
}

}  // namespace earshot::commands
