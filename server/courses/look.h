// SPDX-License-Identifier: Apache-2.0
// What next_step() needs to know, read once from one snapshot: the clock and the pages look the same way.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "courses/next_step.h"

namespace earshot::courses {

class Look {
 public:
  Look(Database& db, Moment now);

  NextStep step(const store::Asking& asking, const CourseSession& session);
  // Whether the survey it was asked in can still be answered.
  bool is_open(const store::Asking& asking) { return is_open(asking.survey); }
  bool is_open(const std::string& survey) { return closes_on(survey).has_value(); }
  // Whether a letter may go at this hour to somebody whose agency that is.
  bool may_write_now(const std::string& agency) const;
  bool may_be_reminded(const store::Asking& asking, const CourseSession& session);
  const CourseSession& session(const std::string& id);
  Day today() const { return london_day(now_); }
  const AskingRules& rules() const { return rules_; }
  const std::vector<std::string>& follow_ups() const { return follow_ups_; }

 private:
  // Of a survey that can still be answered.
  std::optional<Day> closes_on(const std::string& survey);

  Database& db_;
  Moment now_;
  AskingRules rules_;
  std::vector<std::string> follow_ups_;
  std::set<std::string, std::less<>> schools_;  // agencies
  std::map<std::string, CourseSession> sessions_;
  std::map<std::string, std::optional<Day>> closing_;
};

}  // namespace earshot::courses
