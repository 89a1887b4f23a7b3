// SPDX-License-Identifier: Apache-2.0
// A calendar file (RFC 5545) of whole days, as calendars on phones and in offices read it. Holds what it
// is given and nothing else: no names, no alarm, no address.
#pragma once

#include <span>
#include <string>

#include "base/days.h"

namespace earshot {

struct CalendarDay {
  std::string uid;  // of this day for ever: the same file once more adds nothing
  Day day{};
  std::string title;
  std::string words;
};
std::string calendar_file(std::span<const CalendarDay> days, Moment made_at);

}  // namespace earshot
