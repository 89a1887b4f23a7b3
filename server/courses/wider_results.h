// SPDX-License-Identifier: Apache-2.0
// What people said of all courses on a subject, of all courses in a period, or of both, as sums. Every
// figure is a sum of what is shown of surveys one by one to whoever reads results.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "courses/stages.h"
#include "courses/subjects.h"
#include "courses/summed_results.h"
#include "model/course.h"

namespace earshot::courses {

// At least one of them.
struct Wider {
  std::optional<Subject> subject;
  std::optional<Period> period;
};
// "Neglect, all courses", "All courses from 1 April 2026 to 31 March 2027"
std::string title_of(const Wider& wider);

// The year of the partnership that a day is in, from the day on which its years start.
Period year_of(Day day, std::chrono::month_day starts);

// Known by its title alone where its survey was opened by hand.
struct CountedCourse {
  std::string id;
  std::string title;
  auto operator<=>(const CountedCourse&) const = default;
};
struct WiderResults {
  std::vector<CountedCourse> courses;  // of which there are results, by title
  SummedResults summed;
};
// A session counts where its last day is, e-learning where a survey was opened, and a survey that was opened by hand on the day
// that it is about. Of a subject, only what is said of its own learning outcomes.
WiderResults results_of(Database& db, const Wider& wider);
// What was released in a period, whenever its courses were held. What they were asked at other times may have been released
// earlier, so what was asked at one time alone is told as well.
WiderResults results_released_in(Database& db, const Period& period);

// Of which there are results, in the order of the list.
struct SubjectAtHand {
  Subject subject;
  int courses = 0;
};
std::vector<SubjectAtHand> subjects_at_hand(Database& db, const std::optional<Period>& period = {});
// From the first to the last day that counts; absent where there are no results.
std::optional<Period> days_with_results(Database& db);

answers::ToSave to_save(const WiderResults& results, const Wider& wider);

inline constexpr char these_courses[] = "these courses";

}  // namespace earshot::courses
