// SPDX-License-Identifier: Apache-2.0
#include "needs/report/report.h"

#include <algorithm>
#include <array>

#include "needs/report/course_words.h"
#include "needs/report/sections.h"
#include "store/partnership.h"

namespace earshot::needs {
namespace {

using MakeSection = ReportSection (*)(const ReportFrom& from);

// As they are read, one after another.
const std::vector<MakeSection> all_sections{
    training_activity_section, training_impact_section, used_section,
    little_progress_section,   trends_section,
};

}  // namespace

const ReportSection* Report::find(std::string_view name) const {
  const auto found =
      std::find_if(sections.begin(), sections.end(),
                   [&](const ReportSection& section) { return section.name == name; });
  return found == sections.end() ? nullptr : &*found;
}

Report report_of(const ReportFrom& from) {
  Report report{.title = "Learning needs analysis " + from.drawn.gathered.cycle.name,
                .partnership = store::find_partnership(from.db).name,
                .as_of = from.drawn.gathered.as_of,
                .sections = {}};
  const TrainingImpact impact = impact_for(from);
  for (const MakeSection make : all_sections)
    report.sections.push_back(make({from.site, from.db, from.drawn, &impact}));
  return report;
}

}  // namespace earshot::needs
