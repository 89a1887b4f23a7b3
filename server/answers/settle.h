// SPDX-License-Identifier: Apache-2.0
// What happens to surveys by itself: they close on their day, are mixed when there are enough
// answers, wait when there are not, and are destroyed unread when their cycle ends; where a link
// stands for long the next survey opens. Safe to call at
// any time, from several processes, and again after a crash.
#pragma once

#include <string>
#include <vector>

#include "answers/site.h"

namespace earshot::answers {

struct Settled {
  std::vector<std::string> closed;
  std::vector<std::string> opened;  // the next quarter's
  std::vector<std::string> released;
  std::vector<std::string> waiting;
  std::vector<std::string> destroyed;
  std::vector<std::string> stuck;  // closed, but the key or the plugin is missing: see the log
};

Settled settle(Site& site);

// Closes one survey now and lets none follow it, then settles. False if there is no open survey of
// that id. `who` is for the staff record: a person's id, or "shell".
bool close_now(Site& site, std::string_view survey, Settled& settled,
               std::string_view who = "shell");

// The same in a change of somebody else's, without settling.
bool close_and_record(Database& db, std::string_view survey, std::string_view who, Moment now);

}  // namespace earshot::answers
