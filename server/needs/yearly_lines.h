// SPDX-License-Identifier: Apache-2.0
// What a partnership's yearly report has to say of training: what was commissioned and delivered, who came, whether it was
// evaluated and made a difference, what was learnt from children and families and from reviews, what was done, where there was
// little or no progress, and what comes first next year. Each a sentence to paste, with this cycle's figures, or one that says
// that there are none. Only from what is released or published; no share of fewer than ten.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "courses/report.h"
#include "model/action.h"
#include "model/partnership.h"
#include "model/programme.h"
#include "model/said.h"
#include "needs/drawn.h"
#include "needs/little_progress.h"
#include "needs/required_training.h"
#include "needs/training_activity.h"
#include "needs/training_impact.h"

namespace earshot::needs {

struct YearlyFrom {
  const NeedsDrawn& drawn;
  TrainingActivity training;  // of the cycle's days as far as they have come
  RequiredTraining required;
  std::vector<std::string> level_titles;    // of the levels in it
  std::vector<courses::StageTotal> stages;  // of the same days
  // Of what was released in the cycle: the same figures as the document has, and another set of courses than those held in it.
  TrainingImpact impact;
  AskingRules asking;
  std::vector<ProgrammeRow> programme;
  std::optional<Budget> budget;
  std::vector<Action> actions;
  std::vector<Said> said;
  LittleProgress little = {};
};
YearlyFrom read_for_year(answers::Site& site, Database& db, const NeedsDrawn& drawn);

struct YearlyLine {
  std::string about;  // "Training delivered"
  std::string words;
  bool is_known = true;  // false: they say that there is nothing
};
std::vector<YearlyLine> yearly_lines(const YearlyFrom& from);

}  // namespace earshot::needs
