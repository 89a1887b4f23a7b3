// SPDX-License-Identifier: Apache-2.0
// What is counted of a course: who came to its sessions, and how far they are with what they are asked.
// Counts only, and nothing that anybody answered.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/site.h"
#include "courses/stages.h"
#include "model/course.h"
#include "store/attendances.h"

namespace earshot::courses {

struct Presence {
  int booked = 0;    // had a place and kept it, whether they came or not
  int attended = 0;  // all of it, also without a booking
  int part = 0;      // some of it
  int absent = 0;    // booked, and did not attend
  int unknown = 0;   // booked, and nobody has said yet
  int unbooked = 0;  // of those who attended: without a booking
  int gave_up = 0;   // cancelled their place; not among the booked
  Presence& operator+=(const Presence& other);
  bool operator==(const Presence&) const = default;
};
Presence presence_of(const store::HowMany& counts);

enum class SessionStands { to_come, held, any_time, cancelled };
SessionStands standing_of(const CourseSession& session, Day today);

struct SessionFigures {
  CourseSession session;
  Presence people;
  std::vector<StageStanding> stages;  // none of a session that is cancelled
};

struct StageTotal {
  std::string stage;
  std::optional<std::size_t> follow_up;
  int planned = 0;
  int asked = 0;
  int answered = 0;
  int undelivered = 0;
  std::optional<Day> next_on;
};

// To those of the same stage.
void add_to(std::vector<StageTotal>& totals, const StageTotal& stage);
// "after" first, then in the order in which they are asked.
void sort_stages(std::vector<StageTotal>& totals);

struct CourseFigures {
  Course course;
  std::vector<SessionFigures> sessions;  // the latest first; of e-learning last
  // Of all of them but those that are cancelled.
  Presence people;
  std::vector<StageTotal> stages;
  std::optional<int> places;  // only where it was said of each session how many there are
  bool has_no_limit = false;  // a session that counts has no number of places
  int held = 0;
  int to_come = 0;
  int cancelled = 0;
};

// In a period: sessions whose last day it has, and whoever completed e-learning in it.
CourseFigures figures_of_course(answers::Site& site, Database& db, const Course& course, Moment now,
                                const std::optional<Period>& period = {});

// What goes out next: of all stages the earliest day on which somebody is asked, and how many people
// are still to be asked in all.
struct DueNext {
  std::optional<Day> on;
  int people = 0;
};
DueNext due_next(const CourseFigures& figures);

}  // namespace earshot::courses
