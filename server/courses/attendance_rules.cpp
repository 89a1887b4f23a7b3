// SPDX-License-Identifier: Apache-2.0
#include "courses/attendance_rules.h"

#include <algorithm>

#include "answers/contact_list.h"

namespace earshot::courses {
namespace {

void add(Problems& problems, std::string field, std::string message) {
  problems.push_back(
      {.file = {}, .line = 0, .question = std::move(field), .message = std::move(message)});
}

void check_who(const Attendee& who, Problems& problems) {
  if (who.name.empty() && who.address.empty())
    add(problems, "name", "Write a name or an email address");
  if (who.name.size() > most_name_bytes)
    add(problems, "name", "This is too long. Write it shorter");
  if (!who.address.empty() && !answers::is_address(who.address))
    add(problems, "address", "This can't be an email address. Write it like tom@example.org");
}

void check_day(const Attendance& wanted, const CourseSession& session, Problems& problems) {
  if (!wanted.on) {
    if (session.held == Held::e_learning && row_of(wanted.came).was_there)
      add(problems, "on", "Write the day on which they completed it");
    return;
  }
  if (session.held == Held::e_learning)
    return;
  if (std::ranges::find(session.days, *wanted.on, &SessionDay::day) == session.days.end())
    add(problems, "on", "The session was not held on that day. Choose one of its days");
}

}  // namespace

Problems wrong_attendance(const Attendance& wanted, const CourseSession& session,
                          const Lists& lists, const Attendance* before) {
  Problems problems;
  check_who(wanted.who, problems);
  const auto stays = [&](std::string Attendee::*part) {
    return wanted.who.*part == std::string() ||
           (before != nullptr && before->who.*part == wanted.who.*part);
  };
  if (!stays(&Attendee::agency) && !is_open(lists.agencies, wanted.who.agency))
    add(problems, "agency", "Choose an agency of the list");
  if (!stays(&Attendee::role) && !is_open(lists.roles, wanted.who.role))
    add(problems, "role", "Choose a role of the list");
  check_day(wanted, session, problems);
  return problems;
}

std::optional<Day> last_day_of(Came came, const std::optional<Day>& on,
                               const CourseSession& session) {
  if (!row_of(came).was_there || session.cancelled_on)
    return std::nullopt;
  if (on)
    return on;
  return session.days.empty() ? std::nullopt : std::optional(session.days.back().day);
}

std::optional<Day> last_day_of(const Attendance& attendance, const CourseSession& session) {
  return last_day_of(attendance.came, attendance.on, session);
}

}  // namespace earshot::courses
