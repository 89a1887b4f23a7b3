// SPDX-License-Identifier: Apache-2.0
// Days and London time. A day has no time zone; a moment is UTC; only here do the two meet.
// The clock is always passed in, so that a test can live any day it likes.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace earshot {

using Day = std::chrono::sys_days;
using Moment = std::chrono::sys_seconds;
using Clock = std::function<Moment()>;

Moment system_now();

// "2026-11-20", strictly; anything else, 30 February included, is absent.
std::optional<Day> parse_day(std::string_view text);
std::string to_text(Day day);    // "2026-11-20"
std::string long_text(Day day);  // "20 November 2026"

// Calendar months, clamped to the month's last day: 30 November + 3 months = 28 or 29 February.
Day add_months(Day day, int months);

// The day it is in London at that moment, and the moment a London wall clock shows that time.
// A time that a spring night leaves out is the first moment after the gap; one that an autumn
// night has twice is the first of the two.
Day london_day(Moment moment);
Moment london_moment(Day day, std::chrono::minutes since_midnight);
std::string london_time(Moment moment);  // "14:36", as a wall clock in London shows it

}  // namespace earshot
