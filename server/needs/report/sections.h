// SPDX-License-Identifier: Apache-2.0
// The sections of a learning needs analysis, one function each; `report` has their order.
#pragma once

#include "needs/report/report.h"

namespace earshot::needs {

// Of surveys of the workforce, and of children and families.
ReportSection response_section(const ReportFrom& from);
ReportSection need_by_agency_section(const ReportFrom& from);
ReportSection need_by_role_section(const ReportFrom& from);
ReportSection need_by_area_section(const ReportFrom& from);
ReportSection diversity_section(const ReportFrom& from);
ReportSection confidence_section(const ReportFrom& from);
ReportSection difference_section(const ReportFrom& from);
ReportSection families_section(const ReportFrom& from);
// Of courses.
ReportSection training_activity_section(const ReportFrom& from);
ReportSection training_impact_section(const ReportFrom& from);
ReportSection used_section(const ReportFrom& from);
ReportSection little_progress_section(const ReportFrom& from);
ReportSection trends_section(const ReportFrom& from);
// Of the analysis itself, and what is done about it.
ReportSection cover_section(const ReportFrom& from);
ReportSection read_me_section(const ReportFrom& from);
ReportSection summary_section(const ReportFrom& from);
ReportSection priorities_section(const ReportFrom& from);
ReportSection robustness_section(const ReportFrom& from);
ReportSection ladder_section(const ReportFrom& from);
ReportSection evidence_section(const ReportFrom& from);
ReportSection change_section(const ReportFrom& from);
ReportSection programme_section(const ReportFrom& from);
ReportSection actions_section(const ReportFrom& from);
ReportSection said_section(const ReportFrom& from);
ReportSection dictionary_section(const ReportFrom& from);
ReportSection provenance_section(const ReportFrom& from);

// Under each of the seven headings the sections that stand there: once all have been made.
void say_where_to_look(ReportSection& read_me, const std::vector<ReportSection>& sections);

}  // namespace earshot::needs
