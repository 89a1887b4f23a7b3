// SPDX-License-Identifier: Apache-2.0
// The training of a cycle as registers have it: which sessions were held, who had a place and who came, by course, level and
// agency. Counts of how people came, which stay when their names go; nothing that anybody answered.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/database.h"
#include "courses/figures.h"
#include "model/cycle.h"

namespace earshot::needs {

struct FromAgency {
  std::string agency;  // a name on the list; empty: a register names none that is
  courses::Presence people;
};

struct CourseActivity {
  Course course;
  int held = 0;
  int cancelled = 0;
  bool at_any_time = false;  // there is e-learning, of which no session is held
  courses::Presence people;  // of all agencies
  std::vector<FromAgency> from;
};

struct TrainingActivity {
  courses::Period period;               // of the cycle, until the day before it is looked at
  std::vector<CourseActivity> courses;  // with anything in the period, by title
  courses::Presence people;
  int held = 0;
  int cancelled = 0;
  // As the leads of agencies said for the latest survey that they handed on: to how many of their staff.
  std::map<std::string, int> staff_asked;
};

// A session counts where its last day is, e-learning where somebody completed it. People of a cancelled session are not counted.
TrainingActivity training_activity(Database& db, const Cycle& cycle, Moment as_of);

// How many came to courses of a level from an agency, all of it or a part; whoever came twice counts twice.
using CameByLevel = std::map<std::string, int>;  // of a course without a level: empty
std::map<std::string, CameByLevel> came_by_agency_and_level(const TrainingActivity& activity);

}  // namespace earshot::needs
