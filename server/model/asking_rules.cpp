// SPDX-License-Identifier: Apache-2.0
#include "model/asking_rules.h"

#include <algorithm>

#include "model/office_hours.h"

namespace earshot {
namespace {

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' '))
    text.remove_prefix(1);
  while (text.ends_with(' '))
    text.remove_suffix(1);
  return text;
}

std::optional<DaySpan> parse_span(std::string_view text) {
  constexpr std::string_view between = " to ";
  const std::size_t at = text.find(between);
  const auto from = parse_day(trimmed(text.substr(0, at)));
  const auto until = at == text.npos ? from : parse_day(trimmed(text.substr(at + between.size())));
  if (!from || !until || *until < *from)
    return std::nullopt;
  return DaySpan{*from, *until};
}

}  // namespace

std::optional<std::vector<DaySpan>> parse_spans(std::string_view text) {
  std::vector<DaySpan> spans;
  text = trimmed(text);
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    const auto span = parse_span(trimmed(text.substr(0, comma)));
    if (!span)
      return std::nullopt;
    spans.push_back(*span);
    text.remove_prefix(std::min(comma + 1, text.size()));
    text = trimmed(text);
  }
  return spans;
}

bool falls_in(Day day, const std::vector<DaySpan>& spans) {
  return std::ranges::any_of(
      spans, [&](const DaySpan& span) { return span.from <= day && day <= span.until; });
}

bool is_mail_day(Day day, bool in_education, const AskingRules& rules) {
  const std::chrono::weekday weekday{day};
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday &&
         !is_bank_holiday(day) && !falls_in(day, rules.closed) &&
         !(in_education && falls_in(day, rules.school_holidays));
}

Day next_mail_day(Day day, bool in_education, const AskingRules& rules) {
  // Whoever closes every day of a year is not waited for.
  for (int tries = 0; tries < 366 && !is_mail_day(day, in_education, rules); ++tries)
    day += std::chrono::days(1);
  return day;
}

std::optional<Day> due_day(Day last_there, std::optional<std::size_t> follow_up,
                           const AskingRules& rules) {
  if (!follow_up)
    return last_there;
  if (*follow_up >= rules.months.size())
    return std::nullopt;
  return add_months(last_there, rules.months[*follow_up]);
}

}  // namespace earshot
