// SPDX-License-Identifier: Apache-2.0
// The year that is told, as tables: courses and their sessions, yearly surveys, what children and
// families were asked, and the few things that somebody had to act on. Days count back from today.
#pragma once

#include <span>
#include <string_view>

#include "model/promise.h"

namespace earshot::demo {

struct OutcomeRow {
  std::string_view text;
  std::string_view topic;
};
struct CourseRow {
  std::string_view code;
  std::string_view name;
  std::string_view subject;
  OutcomeRow outcomes[3];  // as many as have words
};

struct SessionRow {
  const CourseRow* course;
  int days_ago;
  int attended;
  int answered;
  Promise promise = Promise::confidential;
  int mood = 0;  // hundredths
  std::string_view place = "Harbour House";
};
std::span<const SessionRow> sessions();

// Sessions that are still to come.
struct AheadRow {
  const CourseRow* course;
  int in_days;
  int booked;
  std::string_view place = "Harbour House";
};
std::span<const AheadRow> sessions_ahead();

// Everything that is not about a session of a course.
struct SurveyRow {
  std::string_view form;
  std::string_view title;
  Promise promise;
  int opens_days_ago;
  int lasts;  // days
  int answered;
  int mood = 0;
  std::string_view who = {};  // of the one answer, where names are asked
  int by_agency = 0;          // handed out by agency: so many hundredths of what agencies.h has
  std::string_view reports_to = {};
};
std::span<const SurveyRow> other_surveys();

// A link that stands for long, on a poster: each quarter has a survey of its own.
struct StandingRow {
  std::string_view form;
  std::string_view title;
  int opens_days_ago;
  int answered[6];  // quarter by quarter; so many of those to come if a quarter is not over
  int mood = 0;
};
std::span<const StandingRow> standing_surveys();

// What Amal is getting ready.
struct PlanRow {
  std::string_view form;
  int opens_in_days;
  int lasts;
};
std::span<const PlanRow> plans();

// What somebody wrote that a reader must see soon.
struct Telling {
  std::string_view form;
  int days_ago;
  std::string_view words;
};
std::span<const Telling> tellings();

}  // namespace earshot::demo
