// SPDX-License-Identifier: Apache-2.0
// What sections are made from. Figures come from `drawn`, or from releases as they stood then; never from answers. What
// several sections need is read when the first of them asks for it, and once.
#pragma once

#include <optional>
#include <vector>

#include "needs/drawn.h"
#include "needs/surveys_released.h"
#include "needs/training_impact.h"

namespace earshot::needs {

class ReportFrom {
 public:
  ReportFrom(answers::Site& its_site, Database& its_db, const NeedsDrawn& its_drawn)
      : site(its_site), db(its_db), drawn(its_drawn) {}

  answers::Site& site;
  Database& db;
  const NeedsDrawn& drawn;

  const std::vector<SurveyReleased>& of_the_workforce() const;
  const std::vector<SurveyReleased>& of_families() const;
  const TrainingImpact& impact() const;

 private:
  mutable std::optional<std::vector<SurveyReleased>> workforce_, families_;
  mutable std::optional<TrainingImpact> impact_;
};

}  // namespace earshot::needs
