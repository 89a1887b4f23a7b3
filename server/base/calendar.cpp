// SPDX-License-Identifier: Apache-2.0
#include "base/calendar.h"

#include <algorithm>
#include <cstdio>

namespace earshot {
namespace {

constexpr std::size_t longest_line = 75;  // bytes, without the line's end

bool goes_on(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// A long line is folded: the rest stands below, behind a space. Never inside a letter.
void add_line(std::string& file, std::string_view line) {
  std::size_t most = longest_line;
  while (line.size() > most) {
    std::size_t end = most;
    while (end > 1 && goes_on(line[end]))
      --end;
    file.append(line.substr(0, end)).append("\r\n ");
    line.remove_prefix(end);
    most = longest_line - 1;
  }
  file.append(line).append("\r\n");
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '\r')
      continue;
    if (letter == '\n') {
      out += "\\n";
      continue;
    }
    if (letter == '\\' || letter == ';' || letter == ',')
      out += '\\';
    out += letter;
  }
  return out;
}

std::string compact(Day day) {
  std::string text = to_text(day);
  std::erase(text, '-');
  return text;
}

// "20261014T153000Z"
std::string stamp(Moment moment) {
  const Day day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::hh_mm_ss time{moment - day};
  char text[16];
  std::snprintf(text, sizeof text, "T%02d%02d%02dZ", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return compact(day) + text;
}

}  // namespace

std::string calendar_file(std::span<const CalendarDay> days, Moment made_at) {
  std::string file;
  for (const std::string_view line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Earshot//EN",
                                      "CALSCALE:GREGORIAN", "METHOD:PUBLISH"})
    add_line(file, line);
  for (const CalendarDay& one : days) {
    add_line(file, "BEGIN:VEVENT");
    add_line(file, "UID:" + escaped(one.uid));
    add_line(file, "DTSTAMP:" + stamp(made_at));
    add_line(file, "DTSTART;VALUE=DATE:" + compact(one.day));
    add_line(file, "DTEND;VALUE=DATE:" + compact(one.day + std::chrono::days(1)));
    add_line(file, "SUMMARY:" + escaped(one.title));
    add_line(file, "DESCRIPTION:" + escaped(one.words));
    add_line(file, "TRANSP:TRANSPARENT");  // nobody is busy all day because of it
    add_line(file, "END:VEVENT");
  }
  add_line(file, "END:VCALENDAR");
  return file;
}

}  // namespace earshot
