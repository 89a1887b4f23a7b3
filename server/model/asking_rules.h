// SPDX-License-Identifier: Apache-2.0
// How people are asked after a course, as the partnership has settled it: at which hour, how often,
// how long they have, and on which days nobody is written to.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/days.h"

namespace earshot {

struct DaySpan {
  Day from{};
  Day until{};  // the last of them
  bool operator==(const DaySpan&) const = default;
};

// "2026-10-26 to 2026-10-30, 2027-01-04": days or spans, with commas; anything else is absent.
std::optional<std::vector<DaySpan>> parse_spans(std::string_view text);
bool falls_in(Day day, const std::vector<DaySpan>& spans);

struct AskingRules {
  std::vector<int> months;               // after the last day, of the follow-ups in their order
  std::chrono::minutes at{9 * 60 + 30};  // letters go from then on, by London's clocks
  int days_to_answer = 21;
  int days_between = 7;         // a letter and the next about the same
  int most_a_month = 4;         // letters that ask one person for something
  std::vector<DaySpan> closed;  // nobody is written to, beside weekends and bank holidays
  std::vector<DaySpan> school_holidays;
  std::string education;           // the sector whose staff are not written to in them
  bool certificate_waits = false;  // for an answer to the first questions
};
inline constexpr int most_reminders = 2;

// Whether somebody may be written to on that day.
bool is_mail_day(Day day, bool in_education, const AskingRules& rules);
Day next_mail_day(Day day, bool in_education, const AskingRules& rules);  // that day, or later

// The day from which a stage may be asked; absent for one that the partnership does not ask. `follow_up`
// counts from 0 among the stages after "after".
std::optional<Day> due_day(Day last_there, std::optional<std::size_t> follow_up,
                           const AskingRules& rules);
// Somebody who was written down so late that they would be asked this long after it was due is not.
inline constexpr std::chrono::days too_late_after{42};

}  // namespace earshot
