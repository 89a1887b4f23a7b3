// SPDX-License-Identifier: Apache-2.0
#include "needs/report/report_from.h"

namespace earshot::needs {

const std::vector<SurveyReleased>& ReportFrom::of_the_workforce() const {
  if (!workforce_)
    workforce_ = workforce_surveys(db, drawn.gathered);
  return *workforce_;
}

const std::vector<SurveyReleased>& ReportFrom::of_families() const {
  if (!families_)
    families_ = family_surveys(db, drawn.gathered);
  return *families_;
}

const TrainingImpact& ReportFrom::impact() const {
  if (!impact_)
    impact_ = training_impact(db, drawn.gathered.cycle, drawn.gathered.as_of);
  return *impact_;
}

}  // namespace earshot::needs
