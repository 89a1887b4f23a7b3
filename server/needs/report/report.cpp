// SPDX-License-Identifier: Apache-2.0
#include "needs/report/report.h"

#include <algorithm>
#include <array>

#include "needs/report/sections.h"
#include "store/partnership.h"

namespace earshot::needs {
namespace {

using MakeSection = ReportSection (*)(const ReportFrom& from);

// As they are read, one after another.
const std::vector<MakeSection> all_sections{
    // Surveys of the workforce, and of children and families.
    response,          need_by_agency,          need_by_role,          need_by_area, diversity,
    confidence_tables, difference_for_children, children_and_families,
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
  for (const MakeSection make : all_sections)
    report.sections.push_back(make(from));
  return report;
}

}  // namespace earshot::needs
