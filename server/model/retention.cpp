// SPDX-License-Identifier: Apache-2.0
#include "model/retention.h"

namespace earshot {
namespace {

std::string counted(int number, std::string_view noun) {
  return std::to_string(number) + ' ' + std::string(noun) + (number == 1 ? "" : "s");
}

}  // namespace

std::optional<Day> goes_on(const KeptKind& kind, int time, Day from) {
  switch (kind.unit) {
    case KeepUnit::days:
      return from + std::chrono::days(time);
    case KeepUnit::months:
      return add_months(from, time);
    case KeepUnit::ever:
      break;
  }
  return std::nullopt;
}

// Months end unevenly: a month after 28, 29, 30 and 31 January is one and the same day.
std::optional<Day> goes_up_to(const KeptKind& kind, int time, Day today) {
  if (kind.unit == KeepUnit::ever)
    return std::nullopt;
  Day from = kind.unit == KeepUnit::days ? today - std::chrono::days(time)
                                         : add_months(today, -time) - std::chrono::days(3);
  while (*goes_on(kind, time, from + std::chrono::days(1)) <= today)
    from += std::chrono::days(1);
  return from;
}

std::string time_text(const KeptKind& kind, int time) {
  switch (kind.unit) {
    case KeepUnit::days:
      return counted(time, "day");
    case KeepUnit::months:
      return time % 12 == 0 ? counted(time / 12, "year") : counted(time, "month");
    case KeepUnit::ever:
      break;
  }
  return "for ever";
}

std::string sentence_with(const KeptKind& kind, int time) {
  std::string sentence(kind.sentence);
  constexpr std::string_view place = "{time}";
  if (const std::size_t at = sentence.find(place); at != sentence.npos)
    sentence.replace(at, place.size(), time_text(kind, time));
  return sentence;
}

std::string setting_of(const KeptKind& kind) { return "keep." + std::string(kind.name); }

}  // namespace earshot
