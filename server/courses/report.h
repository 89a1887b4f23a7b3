// SPDX-License-Identifier: Apache-2.0
// The training of a period, course by course: who came, who answered, and what changed as far as released
// figures say. Adds up what is shown elsewhere already; looks at no answer.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "courses/figures.h"
#include "model/release.h"

namespace earshot::courses {

// January to March, and so on.
Period quarter_of(Day day);
// From the first to the last day on which one of their sessions ends; absent if none has a day.
std::optional<Period> days_of_training(Database& db, const std::vector<Course>& courses);

// How confident people were with one learning outcome, before and right after, as means of the same
// people. From releases that show both.
struct Confidence {
  std::string outcome;
  double before = 0;
  double after = 0;
  int answers = 0;
};
std::vector<Confidence> confidence_in(std::span<const Release> releases);

// How the same people changed until some months later, added up from comparisons that hide nothing.
struct LaterChange {
  std::string outcome;
  SpokenOf from, to;
  int up = 0;
  int same = 0;
  int down = 0;
};
std::vector<LaterChange> later_changes_in(std::span<const Release> releases);

// What gets in the way of using what was learned: how many of those who answered at a stage named it.
// Added up from figures that hide nothing; what most people named comes first.
struct Barrier {
  std::string stage;
  std::string text;
  int people = 0;
  int answers = 0;
};
std::vector<Barrier> barriers_in(std::span<const Release> releases);

struct CourseReport {
  CourseFigures figures;
  std::vector<Confidence> confidence;  // empty: not known yet
  std::vector<LaterChange> later;      // the same
  std::vector<Barrier> barriers;       // the same
  int comments = 0;                    // that are shown with those results
  bool with_others = false;  // some results are shown together with other courses', and not in here
};

struct Report {
  Period period;
  std::vector<CourseReport> courses;  // with anything in the period, as they come
  std::vector<StageTotal> stages;     // of all of them
  Presence people;
  int held = 0;
  int cancelled = 0;
};
// In their order.
std::vector<std::string> stages_with_barriers(const Report& report);
Report report_of(answers::Site& site, Database& db, const std::vector<Course>& courses,
                 const Period& period, Moment now);

const StageTotal* find_stage(const std::vector<StageTotal>& stages, std::string_view stage);

}  // namespace earshot::courses
