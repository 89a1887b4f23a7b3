// SPDX-License-Identifier: Apache-2.0
// A certificate of attendance: whether there is one, and what it says of the days. Pure. Says nothing of
// what anybody answered; whether it waits for an answer is the partnership's to settle.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "model/asking_rules.h"
#include "model/attendance.h"
#include "model/course.h"

namespace earshot::courses {

enum class CertificateNow {
  ready,
  was_not_there,
  not_over,
  no_name,
  waits,  // for an answer to the first questions
};
// `has_to_answer`: they were or will be asked right after it, can still answer, and have not.
CertificateNow certificate_now(const Attendance& attendance, const CourseSession& session,
                               bool has_to_answer, const AskingRules& rules, Moment now);

struct CertifiedDays {
  std::vector<Day> days;  // on which they were there, as far as is known
  bool until = false;     // of part of it: until the one day in `days`, not on it alone
  bool part = false;
  std::optional<std::chrono::minutes> length;  // of all of it, breaks included
};
// `signed_in`: the days on which they signed in, if they did.
CertifiedDays certified_days(const Attendance& attendance, const CourseSession& session,
                             const std::vector<Day>& signed_in);

}  // namespace earshot::courses
