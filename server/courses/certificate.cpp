// SPDX-License-Identifier: Apache-2.0
#include "courses/certificate.h"

#include "courses/attendance_rules.h"

namespace earshot::courses {
namespace {

// E-learning is over when they have completed it.
bool is_over(Day last_there, const CourseSession& session, Moment now) {
  if (session.days.empty())
    return last_there <= london_day(now);
  const SessionDay& last = session.days.back();
  return now >= london_moment(last.day, last.until);
}

std::chrono::minutes length_of(const CourseSession& session) {
  std::chrono::minutes all{0};
  for (const SessionDay& held : session.days)
    all += held.until - held.from;
  return all;
}

}  // namespace

CertificateNow certificate_now(const Attendance& attendance, const CourseSession& session,
                               bool has_to_answer, const AskingRules& rules, Moment now) {
  const auto last_there = last_day_of(attendance, session);
  if (!last_there)
    return CertificateNow::was_not_there;
  if (!is_over(*last_there, session, now))
    return CertificateNow::not_over;
  if (attendance.who.name.empty())
    return CertificateNow::no_name;
  return rules.certificate_waits && has_to_answer ? CertificateNow::waits : CertificateNow::ready;
}

CertifiedDays certified_days(const Attendance& attendance, const CourseSession& session,
                             const std::vector<Day>& signed_in) {
  CertifiedDays certified;
  if (session.days.empty()) {
    if (attendance.on)
      certified.days.push_back(*attendance.on);
    return certified;
  }
  certified.part = attendance.came == Came::part || attendance.on.has_value();
  if (!certified.part) {
    for (const SessionDay& held : session.days)
      certified.days.push_back(held.day);
    certified.length = length_of(session);
    return certified;
  }
  // Somebody said that it was part, and nobody which.
  if (!attendance.on && signed_in.empty() && session.days.size() > 1)
    return certified;
  // Days that were signed for are all of them only if they end where the attendance does.
  const Day last = attendance.on.value_or(session.days.back().day);
  if (!signed_in.empty() && signed_in.back() == last) {
    certified.days = signed_in;
    return certified;
  }
  certified.until = attendance.on && *attendance.on != session.days.front().day;
  certified.days.push_back(last);
  return certified;
}

}  // namespace earshot::courses
