// SPDX-License-Identifier: Apache-2.0
// What people said of a course over all its sessions: right after, months after, and their managers; and, of each measure,
// whether it lasted. Adds up what is shown of its sessions already; looks at no answer.
#pragma once

#include <string>
#include <vector>

#include "answers/pooled.h"
#include "answers/results.h"
#include "courses/figures.h"

namespace earshot::courses {

struct StageResults {
  std::string stage;   // "after", "3m", "manager"
  std::string titled;  // "Right after the course", "What managers saw"
  answers::Pooled pooled;
};

// One measure, of one learning outcome where it is asked of each: at each time it was asked, and how the same people
// changed.
struct Lasting {
  std::string text;  // the outcome, or the question
  std::string measure;
  // Of how many sets of results each is the sum.
  struct At {
    SpokenOf of;
    Figure figure;
    int sets = 0, of_sets = 0;
  };
  struct Change {
    Comparison comparison;
    int sets = 0, of_sets = 0;
  };
  // In the order of stages; what looks back is never taken for what was asked before.
  std::vector<At> at;
  std::vector<Change> changes;
};

struct CourseResults {
  std::vector<StageResults> stages;  // in their order, managers last
  std::vector<Lasting> lasting;      // measures that were asked at two times at least
  int too_few = 0;                   // surveys in which some answered, and too few to be shown
  int of_other_forms = 0;  // releases of another form than the newest of their stage, not added up
  bool with_others = false;  // some are shown together with other surveys, and not in here
};
CourseResults results_of_course(Database& db, const CourseFigures& figures);

// What these results leave out, a sentence each.
std::vector<std::string> what_is_left_out(const CourseResults& results);
// "31 of 50 answered."; where nobody knows how many were asked, how many did.
std::string who_answered(const StageResults& stage);

// As files have it: each stage a release of its own, named after the course and the stage.
answers::ToSave to_save(const CourseResults& results, const Course& course);

}  // namespace earshot::courses
