// SPDX-License-Identifier: Apache-2.0
// A course whose people are hard to protect: few of them, few points, most stay where they stood, and a few did not answer
// every time. Who they are and what they said follows from its number alone.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

// Whoever is asked late is asked in a survey of their own, so one stage may have two.
struct HardSurvey {
  std::string name, stage;
};

struct Said {
  std::string now, looking_back;  // points, or "away"
  bool under_code = true;         // or on paper, which nothing joins to another answer
};

struct HardCourse {
  unsigned number = 0;
  int points = 0;
  int floor = 0;
  bool sensitive = false;
  bool looks_back = false;   // right after the course it is asked how sure they were before it
  bool may_be_away = false;  // it may be no part of their role
  std::string_view leaving, moving;
  std::vector<HardSurvey> surveys;                  // in the order in which they close
  std::vector<std::map<std::size_t, Said>> people;  // what each said in which survey
};

HardCourse hard_course(unsigned number);

}  // namespace earshot
